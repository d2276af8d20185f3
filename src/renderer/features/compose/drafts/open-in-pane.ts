import type { FromlineBridge } from '#contract/bridge.ts';
import type { Envelope } from '#contract/channels.ts';
import type { DraftView } from '#contract/outgoing-view.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { ask } from '../../../api.ts';
import type { AppServices } from '../../../app-context.tsx';
import type { AppStore } from '../../../store/create-app-store.ts';
import { isBeingSent } from '../../../store/is-being-sent.ts';
import { hasContent } from '../../../store/pane-draft.ts';
import { saveProblem } from '../../../store/left-words.ts';

type Pane = Pick<AppServices, 'bridge' | 'store'>;

/**
 * Puts a kept draft, a text that is not under way, or all that a press of Send made, into the pane. What stood there is
 * saved first and stays in Drafts; while it cannot be saved, nothing changes. What is being sent from there is waited
 * for.
 *
 * @param onRefused told why: the text moved on meanwhile, or something could not be sent or saved
 * @returns false when the pane is as it was
 */
export async function openInPane(
  { bridge, store }: Pane,
  { kind, id }: { readonly kind: 'draft' | 'text' | 'press'; readonly id: string },
  onRefused: (error: AppError) => void,
): Promise<boolean> {
  if (!(await savePane(store))) {
    const error = saveProblem(store.getState());
    if (error !== null) onRefused(error);
    return false;
  }
  const answer = await askFor(bridge, kind, id);
  if (!answer.ok) {
    onRefused(answer.error);
    return false;
  }
  // Send was pressed after this: its words are in the line by now, or still in the pane.
  if (isBeingSent(store.getState())) {
    await store.getState().settleSend();
    const { sendError } = store.getState();
    if (sendError !== null) onRefused(sendError);
  }
  store.getState().openDraft(answer.value);
  if (store.getState().draftId !== answer.value.id) {
    onRefused(appError('illegal-move', { subject: 'gone' }));
    return false;
  }
  showPane(store);
  return true;
}

function askFor(
  bridge: FromlineBridge,
  kind: 'draft' | 'text' | 'press',
  id: string,
): Promise<Envelope<DraftView>> {
  switch (kind) {
    case 'draft':
      return ask(bridge, 'drafts:open', { id });
    case 'text':
      return ask(bridge, 'outbox:to-draft', { id, open: true });
    case 'press':
      return ask(bridge, 'outbox:undo', { id });
  }
}

/** Waits for what is being sent and saves the rest, without files that are still read; false when that fails. */
async function savePane(store: AppStore): Promise<boolean> {
  for (;;) {
    if (isBeingSent(store.getState())) await store.getState().settleSend();
    if (await store.getState().saveWords()) return true;
    if (!isBeingSent(store.getState())) return false;
  }
}

/**
 * Puts the words that were written earlier for a conversation into a pane that holds no words yet. The draft that it
 * replaces has a recipient only, the same one, and goes.
 */
export async function openEarlierWords({ bridge, store }: Pane, id: string): Promise<boolean> {
  const { sending, saveWords, draftId } = store.getState();
  if (sending || !(await saveWords()) || store.getState().sending) return false;
  const answer = await ask(bridge, 'drafts:open', { id });
  if (!answer.ok) return false;
  const now = store.getState();
  const isAsBefore = now.draftId === draftId && !hasContent(now);
  // Somebody writes already: their words stay, and saving them again makes them the draft of the pane.
  if (!isAsBefore) now.doubtSaved();
  else {
    now.openDraft(answer.value);
    if (draftId !== null) void ask(bridge, 'drafts:delete', { id: draftId });
  }
  return isAsBefore;
}

/**
 * The words stay in the conversation that they are for; anywhere else they become a new text. Looking at one number
 * while the pane texts from another would be the mistake this app is there to prevent.
 */
function showPane(store: AppStore): void {
  const { view, listings, from, to, answering, showNew, answerWith } = store.getState();
  if (view.kind === 'conversation' && answering?.from === from) {
    const before = to;
    answerWith(answering);
    if (store.getState().to === before) return;
    store.getState().setTo(before);
  }
  const shown = view.kind === 'list' ? listings.find(({ number }) => number.id === view.scope) : undefined;
  if (shown?.number.e164 !== from) showNew();
}
