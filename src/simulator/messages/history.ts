import type { HistoryData } from '../accounts/account.ts';
import type { LiveAccount } from '../accounts/live-account.ts';
import type { PastMessage } from './message-input.ts';
import { pngPicture } from './picture.ts';
import { failureStatus } from './stored-message.ts';

const minute = 60_000;

/** The conversations of an account's file as messages of the past, seen from `now`. */
export function historyOf(account: LiveAccount, now: number): readonly PastMessage[] {
  return (account.data.history ?? []).map((entry: HistoryData) => {
    const { from, to, text, minutesAgo, deliveryErrorCode } = entry;
    return {
      direction: account.numberByPhone(from) === undefined ? 'Inbound' : 'Outbound',
      from,
      to,
      text,
      at: now - minutesAgo * minute,
      readStatus: entry.unread === true ? 'Unread' : 'Read',
      ...(deliveryErrorCode === undefined
        ? {}
        : { messageStatus: failureStatus(deliveryErrorCode), deliveryErrorCode }),
      ...(entry.picture === undefined
        ? {}
        : {
            attachments: [{ contentType: 'image/png', fileName: entry.picture, bytes: pngPicture() }],
          }),
    };
  });
}
