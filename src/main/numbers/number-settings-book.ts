import { appError, type AppError } from '#domain/app-error.ts';
import { plainSettings, type NumberSettings } from '#domain/number-settings.ts';
import type { Owner } from '#domain/owner.ts';
import { err, type Result } from '#domain/result.ts';
import { attempt } from '../storage/store-fault.ts';
import type { NumberSettingStore } from './number-setting-store.ts';

/** What the person who is signed in calls their numbers on this computer. */
export interface NumberSettingsBook {
  of(numberId: string): NumberSettings;
  /** Making one the default ends that of another. Errors: `not-signed-in`, `store-unavailable` with nothing changed. */
  set(numberId: string, settings: NumberSettings): Result<null, AppError>;
  open(owner: Owner): void;
  close(): void;
}

const isPlain = ({ nickname, colour, isDefault, isMuted }: NumberSettings): boolean =>
  nickname === null && colour === null && !isDefault && !isMuted;

/** SQLite reads a text only up to U+0000, and half of a surrogate pair has no UTF-8. */
const storable = (nickname: string | null): string | null =>
  nickname?.replace(/\p{Surrogate}|\0/gu, '\uFFFD') ?? null;

export function createNumberSettingsBook(store: NumberSettingStore): NumberSettingsBook {
  let owner: Owner | null = null;
  let known: ReadonlyMap<string, NumberSettings> = new Map();

  return {
    of: (numberId) => known.get(numberId) ?? plainSettings,
    set(numberId, settings) {
      const mine = owner;
      if (mine === null) return err(appError('not-signed-in'));
      const next = new Map<string, NumberSettings>();
      for (const [id, other] of known)
        next.set(id, settings.isDefault ? { ...other, isDefault: false } : other);
      next.set(numberId, { ...settings, nickname: storable(settings.nickname) });
      for (const [id, each] of next) if (isPlain(each)) next.delete(id);
      return attempt(() => {
        store.write(mine, next);
        known = next;
        return null;
      });
    },
    open(next) {
      owner = { accountId: next.accountId, extensionId: next.extensionId };
      known = store.read(owner);
    },
    close() {
      owner = null;
      known = new Map();
    },
  };
}
