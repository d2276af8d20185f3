import { describe, expect, it } from 'vitest';
import { standardSettings } from '#contract/app-settings.ts';
import { editMenu, type EditPlace } from '#main/desktop/spelling/edit-menu.ts';
import { followSpelling, spellingAbility, type SpellingSession } from '#main/desktop/spelling/spelling.ts';
import { createWords } from '#main/locales/words.ts';
import { createAppSettings, type AppSettingsStore } from '#main/settings/app-settings.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** As Electron: it checks at first, in the system's language, and fetches whatever language is set. */
function createSession() {
  const state = { isOn: true, languages: ['en-US'], fetched: [] as string[] };
  const fetch = (): void => {
    if (state.isOn) state.fetched.push(...state.languages.filter((each) => !state.fetched.includes(each)));
  };
  const session: SpellingSession = {
    availableSpellCheckerLanguages: ['fr', 'de', 'en-US'],
    setSpellCheckerEnabled(enable) {
      state.isOn = enable;
      fetch();
    },
    setSpellCheckerLanguages(languages) {
      state.languages = languages;
      fetch();
    },
  };
  return { session, state };
}

const open = (spelling: string): AppSettingsStore =>
  createAppSettings({
    file: `${temporaryFolder()}/preferences.json`,
    standard: { ...standardSettings, spelling },
    clock: { now: () => 0 },
    logger: silentLogger,
  });

describe('whose spelling is checked', () => {
  it('is nobody at first, and no dictionary is fetched', () => {
    const { session, state } = createSession();
    followSpelling(session, open('off'), spellingAbility(session, 'linux'));
    expect(state).toEqual({ isOn: false, languages: [], fetched: [] });
  });

  it('is that of the one language that was chosen, until it is switched off', () => {
    const { session, state } = createSession();
    const settings = open('off');
    const ability = spellingAbility(session, 'win32');
    expect(ability).toEqual(['de', 'en-US', 'fr']);
    const unfollow = followSpelling(session, settings, ability);
    settings.change({ spelling: 'de' });
    expect(state).toEqual({ isOn: true, languages: ['de'], fetched: ['de'] });
    settings.change({ theme: 'dark' });
    settings.change({ spelling: 'fr' });
    expect(state).toEqual({ isOn: true, languages: ['fr'], fetched: ['de', 'fr'] });
    settings.change({ spelling: 'off' });
    expect(state).toMatchObject({ isOn: false, languages: [] });
    unfollow();
    settings.change({ spelling: 'de' });
    expect(state.isOn).toBe(false);
  });

  it.each(['system', 'xx-YY'])('is nobody for a choice that this system does not have (%s)', (spelling) => {
    const { session, state } = createSession();
    followSpelling(session, open(spelling), spellingAbility(session, 'linux'));
    expect(state).toEqual({ isOn: false, languages: [], fetched: [] });
  });

  it('is left to macOS, which has no list of languages', () => {
    const { session, state } = createSession();
    const settings = open('system');
    const ability = spellingAbility(session, 'darwin');
    expect(ability).toBe('system');
    followSpelling(session, settings, ability);
    expect(state.isOn).toBe(true);
    settings.change({ spelling: 'off' });
    expect(state.isOn).toBe(false);
    expect(state.languages).toEqual(['en-US']);
  });
});

describe('the menu of a field', () => {
  const done: string[] = [];
  const actions = {
    replaceWith: (word: string) => void done.push(`replaced by ${word}`),
    learn: (word: string) => void done.push(`learned ${word}`),
  };
  const place = (changes: Partial<EditPlace> = {}): EditPlace => ({
    isEditable: true,
    misspelledWord: '',
    dictionarySuggestions: [],
    editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
    ...changes,
  });
  const menuOf = (changes: Partial<EditPlace> = {}) => editMenu(place(changes), createWords(), actions);
  const labels = (changes: Partial<EditPlace> = {}) =>
    menuOf(changes)?.map(({ label, type, enabled }) =>
      type === 'separator' ? '-' : `${label ?? ''}${enabled === false ? ' (off)' : ''}`,
    );

  it('has what can be done with the words', () => {
    expect(labels()).toEqual(['Cut (off)', 'Copy (off)', 'Paste', '-', 'Select all']);
  });

  it('begins with what was meant, as it is written, and with the dictionary', () => {
    const wrong = { misspelledWord: 'R&D', dictionarySuggestions: ['R&R', 'RD'] };
    expect(labels(wrong)).toEqual([
      'R&&R',
      'RD',
      '-',
      'Add to dictionary',
      '-',
      'Cut (off)',
      'Copy (off)',
      'Paste',
      '-',
      'Select all',
    ]);
    for (const item of menuOf(wrong) ?? []) {
      if (typeof item.click === 'function') Reflect.apply(item.click, undefined, []);
    }
    expect(done).toEqual(['replaced by R&R', 'replaced by RD', 'learned R&D']);
  });

  it('says where nothing is suggested', () => {
    expect(labels({ misspelledWord: 'qzx' })?.slice(0, 3)).toEqual([
      'No suggestions (off)',
      '-',
      'Add to dictionary',
    ]);
  });

  it('is there in fields alone', () => {
    expect(menuOf({ isEditable: false })).toBeNull();
  });
});
