import { fireEvent, screen, within } from '@testing-library/react';
import type { MessageView } from '#contract/message-view.ts';
import { messageOf, mine } from './conversations.ts';
import { morning } from './truth.ts';

export const owen = '+17035550114';
const marcus = '+15715550147';
const owenText = messageOf({
  id: '401',
  people: [owen],
  name: 'Owen Park',
  text: 'On our way.',
  direction: 'outbound',
  writer: null,
  createdAt: morning - 60_000,
});
export const marcusText = messageOf({
  id: '402',
  people: [marcus],
  name: null,
  text: 'Is that gap meant to be there?',
  isRead: false,
  createdAt: morning - 120_000,
  attachments: [{ id: 'p', contentType: 'image/png', fileName: null, size: 3 }],
});
const atMine = messageOf({
  id: '403',
  number: mine,
  people: [owen],
  name: 'Owen Park',
  text: 'Direct.',
  createdAt: morning - 180_000,
});
export const stored = (): { texts: MessageView[][]; older: 'none' } => ({
  texts: [[messageOf()], [owenText], [marcusText], [atMine]],
  older: 'none' as const,
});

const list = (): HTMLElement => screen.getByRole('list', { name: /^(Conversations of|All conversations)/ });
export const rows = (): HTMLElement[] => within(list()).getAllByRole('link');
export const words = (): string[] => rows().map((row) => row.textContent);
export const chooseVirginia = (): void => {
  fireEvent.click(screen.getByRole('link', { name: /^Virginia/ }));
};
