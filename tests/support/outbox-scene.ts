import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright';
import type { FaultRule } from '#simulator/create-simulator.ts';
import type { SeenRequest, Simulator } from '#simulator/simulator.ts';
import { askMain } from './ask-main.ts';
import { expect } from './e2e.ts';

const extension = '/restapi/v1.0/account/~/extension';
const sms = `${extension}/~/sms`;
/** The message store of the person who is signed in. */
export const messageStore = `${extension}/~/message-store`;

/** Strikes the requests that send a text; by default the next one. */
export const posting = (act: FaultRule['act'], times: FaultRule['times'] = 1): FaultRule => ({
  method: 'POST',
  path: sms,
  times,
  act,
});

/** RingCentral's no to a text, with one of its codes. */
export const refusal = (code: `MSG-${number}`): FaultRule['act'] => ({
  kind: 'answer',
  status: 403,
  body: {
    errorCode: 'FeatureNotAvailable',
    message: 'Refused for this test',
    errors: [{ errorCode: code, message: 'Refused for this test' }],
  },
});

/** What RingCentral answers when the number is not the sender's. */
export const notYours = refusal('MSG-304');

/** Every try to send a text that reached the platform. */
export const posts = (simulator: Simulator): readonly SeenRequest[] =>
  simulator.state().requests.filter(({ method, path }) => method === 'POST' && path === sms);

/** The words of the texts that the platform took, in their order. */
export const arrived = (simulator: Simulator): readonly string[] =>
  simulator.state().texts.map(({ text }) => text);

/** The texts of the conversation that is open. */
export const thread = (page: Page): Locator =>
  page.getByRole('log', { name: /^Texts with / }).getByRole('article');

/** Opens a conversation from the list by whom it is with, as after a restart. */
export const openConversation = (page: Page, person: string): Promise<void> =>
  page
    .getByRole('region', { name: /conversations/i })
    .getByRole('link', { name: person })
    .click();

export const textbox = (page: Page, name: 'To' | 'Message'): Locator =>
  page.getByRole(name === 'To' ? 'combobox' : 'textbox', { name });

/** The way to the outbox, with its news. */
export const outboxLink = (page: Page): Locator => page.getByRole('link', { name: /^Outbox/ });

export async function showOutbox(page: Page): Promise<void> {
  await outboxLink(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible();
}

export type SectionTitle =
  'Drafts' | 'Scheduled' | 'Waiting' | 'Sending' | 'Failed' | 'Not sure' | 'Cannot be read';

export const section = (page: Page, title: SectionTitle): Locator =>
  page.getByRole('main').getByRole('region', { name: title, exact: true });

/** The titles of the headings on the outbox page, from top to bottom. */
export const sectionTitles = (page: Page): Promise<readonly string[]> =>
  page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();

/** The row of the outbox page that holds these words. */
export const row = (page: Page, words: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: words });

/** An action of a row, by the word on its button. */
export const action = (within: Locator, word: string): Locator =>
  within.getByRole('button', { name: new RegExp(`^${word}:`) });

/** The question before something that cannot be taken back. */
export const question = (page: Page): Locator => page.getByRole('alertdialog');

/** Opens or closes the history of a row. */
export const flipHistory = (within: Locator): Promise<void> =>
  within.getByRole('button', { name: /^History of the text to/ }).click();

/** The lines of an opened history, oldest first. */
export const history = (within: Locator): Locator =>
  within.getByRole('list', { name: 'What happened' }).getByRole('listitem');

/** The words of the drafts that main keeps. */
export const keptWords = async (page: Page): Promise<readonly string[]> =>
  (await askMain(page, 'drafts:page', { offset: 0, limit: 10 })).rows.map(({ text }) => text);

/** Id of "My direct" in the account `sales`. */
const directNumber = '815000110';

/** The window has no way yet to give a text a time of its own, so main is asked as the window would. */
export async function scheduleText(page: Page, to: string, text: string, sendAt: number): Promise<void> {
  await askMain(page, 'outbox:enqueue', {
    sends: [{ id: randomUUID(), to: [to], text }],
    draftId: null,
    numberId: directNumber,
    files: [],
    sendAt,
    endsWhenAnswered: false,
  });
}
