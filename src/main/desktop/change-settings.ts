import type { AppSettings } from '#contract/app-settings.ts';
import type { AppError } from '#domain/app-error.ts';
import { ok, type Result } from '#domain/result.ts';
import type { AppSettingsStore } from '../settings/app-settings.ts';
import type { LinkHandler } from './links/link-handler.ts';
import type { LoginStart } from './login/login-start.ts';

export interface SettingsDesk {
  readonly store: AppSettingsStore;
  readonly loginStart: LoginStart;
  readonly links: LinkHandler;
}

type Patch = Partial<AppSettings>;

/** Tells the system how to start the app, when that is to change. */
function applyLogin({ store, loginStart }: SettingsDesk, patch: Patch): Result<null, AppError> {
  const before = store.read();
  const { startAtLogin, startHidden } = { ...before, ...patch };
  if (startAtLogin === before.startAtLogin && (!startAtLogin || startHidden === before.startHidden)) {
    return ok(null);
  }
  return loginStart.set(startAtLogin ? { hidden: startHidden } : null);
}

function applyLinks({ store, links }: SettingsDesk, { openLinks }: Patch): Result<null, AppError> {
  return openLinks === undefined || openLinks === store.read().openLinks ? ok(null) : links.set(openLinks);
}

/** Changes settings, those that the system has a word in first; what it refuses stays as it was, the rest is changed. */
export function changeSettings(desk: SettingsDesk, patch: Patch): Result<AppSettings, AppError> {
  const { store } = desk;
  const { startAtLogin, startHidden, openLinks, ...rest } = patch;
  const login = applyLogin(desk, patch);
  const links = applyLinks(desk, patch);
  const accepted = store.change({
    ...rest,
    ...(login.ok && startAtLogin !== undefined ? { startAtLogin } : {}),
    ...(login.ok && startHidden !== undefined ? { startHidden } : {}),
    ...(links.ok && openLinks !== undefined ? { openLinks } : {}),
  });
  for (const outcome of [login, links, accepted]) if (!outcome.ok) return outcome;
  return ok(store.read());
}

/**
 * At the start: the system's own settings win, and an entry that is there learns where the app lies now, which an
 * update or a move may have changed.
 */
export function agreeWithSystem({ store, loginStart }: SettingsDesk): void {
  if (!loginStart.isPossible) return;
  const { startAtLogin, startHidden } = store.read();
  const isOn = loginStart.isOn();
  // Settings that were set aside know nothing of an entry, which could then never be switched off.
  if (isOn !== startAtLogin) store.change({ startAtLogin: isOn });
  if (isOn && startAtLogin) loginStart.set({ hidden: startHidden });
}
