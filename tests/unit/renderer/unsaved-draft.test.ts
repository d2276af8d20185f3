import { expect, it } from 'vitest';
import { blankDraft, unsavedDraft, type PaneDraft } from '#renderer/store/pane-draft.ts';

const file = { id: 'f1', name: 'a.jpg', contentType: 'image/jpeg', size: 3 };
const saved: PaneDraft = {
  ...blankDraft,
  id: 'd1',
  from: '+16505550110',
  to: '7035550186\n',
  text: 'hello',
  files: [file],
};
const { id, ...written } = saved;
const paneOf = (changes: Partial<PaneDraft>): Parameters<typeof unsavedDraft>[0] => ({
  ...written,
  ...changes,
  draftId: id,
  answering: null,
  lastSaved: saved,
});

it('is nothing where main has the same content', () => {
  expect(unsavedDraft(paneOf({ files: [{ ...file }] }))).toBeNull();
});

it.each<Partial<PaneDraft>>([
  { from: null },
  { to: '7035550186' },
  { audience: 'group' },
  { text: 'hellO' },
  { files: [] },
  { files: [{ ...file, id: 'f2' }] },
  { files: [file, { ...file, id: 'f2' }] },
  { sendAt: 1 },
  { endsWhenAnswered: true },
])('is what stands there where anything of it is another: %o', (changes) => {
  expect(unsavedDraft(paneOf(changes))).toEqual({ ...saved, ...changes });
});
