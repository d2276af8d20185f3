import type { SpellingAbility } from '#contract/app-settings.ts';
import type { Disposer } from '#domain/ports.ts';
import type { AppSettingsStore } from '../../settings/app-settings.ts';

/** What of an Electron session has to do with spelling. */
export interface SpellingSession {
  readonly availableSpellCheckerLanguages: string[];
  setSpellCheckerEnabled(enable: boolean): void;
  setSpellCheckerLanguages(languages: string[]): void;
}

/** macOS checks by its own dictionaries and has no list; elsewhere there is a dictionary for each language. */
export function spellingAbility(session: SpellingSession, platform: NodeJS.Platform): SpellingAbility {
  return platform === 'darwin' ? 'system' : session.availableSpellCheckerLanguages.toSorted();
}

/**
 * Checks spelling as chosen. Has to run before the first window: Electron would check in the system's languages by
 * itself, and fetch their dictionaries from a Google server, without anybody having asked for it (docs/security.md).
 */
export function followSpelling(
  session: SpellingSession,
  settings: AppSettingsStore,
  ability: SpellingAbility,
): Disposer {
  let applied: string | null = null;
  const apply = (): void => {
    const { spelling } = settings.read();
    if (spelling === applied) return;
    applied = spelling;
    if (ability === 'system') {
      session.setSpellCheckerEnabled(spelling !== 'off');
      return;
    }
    const languages = ability.includes(spelling) ? [spelling] : [];
    // No language while it is off, so that the next start has none to fetch either.
    if (languages.length === 0) session.setSpellCheckerEnabled(false);
    session.setSpellCheckerLanguages(languages);
    if (languages.length > 0) session.setSpellCheckerEnabled(true);
  };
  apply();
  return settings.onChange(apply);
}
