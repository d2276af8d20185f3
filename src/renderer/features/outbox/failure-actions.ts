import type { FailureKind } from '#domain/failure-catalogue.ts';
import type { TextAction } from './text-actions.ts';

type FailureAction = Extract<
  TextAction,
  'edit' | 'edit-recipient' | 'retry' | 'change-number' | 'check-number' | 'copy-text' | 'copy-for-admin'
>;

const edit: readonly FailureAction[] = ['edit'];
const admin: readonly FailureAction[] = ['copy-for-admin', 'edit'];

/** First action first (ui.md, "Failures"). Nobody who opted out is offered another try. */
export const failureActions: Readonly<Record<FailureKind, readonly FailureAction[]>> = {
  'recipient-cannot-receive': ['copy-text', 'edit'],
  'opted-out': ['copy-text'],
  'filtered-as-spam': edit,
  'shortened-link': edit,
  'too-large-for-carrier': edit,
  'sender-not-set-up': admin,
  'limit-used-up': edit,
  'did-not-get-through': ['retry', 'edit'],
  'platform-busy': ['retry', 'edit'],
  'number-not-yours': ['check-number', 'edit'],
  'no-texts-abroad': ['change-number', 'edit'],
  'extension-or-short-code': ['edit-recipient'],
  'thread-taken': edit,
  'role-not-allowed': admin,
  'app-not-allowed': admin,
  'recipient-invalid': ['edit-recipient', 'edit'],
  'text-too-long': edit,
  'no-answer': ['copy-text'],
  refused: edit,
};
