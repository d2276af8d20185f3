import type { FailureKind } from '#domain/failure-catalogue.ts';
import type { TextAction } from './text-action.ts';

type FailureAction = Extract<
  TextAction,
  | 'edit'
  | 'edit-recipient'
  | 'retry'
  | 'change-number'
  | 'check-number'
  | 'keep-as-draft'
  | 'copy-text'
  | 'copy-for-admin'
>;

const edit: readonly FailureAction[] = ['edit'];
const recipient: readonly FailureAction[] = ['edit-recipient', 'edit'];
const again: readonly FailureAction[] = ['retry', 'edit'];
const admin: readonly FailureAction[] = ['copy-for-admin', 'edit'];

/** First action first (ui.md, "Failures"). Nobody who opted out is offered another try. */
export const failureActions: Readonly<Record<FailureKind, readonly FailureAction[]>> = {
  'recipient-cannot-receive': ['copy-text', 'edit'],
  'opted-out': ['copy-text'],
  'recipient-invalid': recipient,
  'recipient-twice': recipient,
  'recipient-switched-off': ['copy-text', 'edit-recipient'],
  'too-many-recipients': recipient,
  'destination-prohibited': recipient,
  'number-blocked': admin,
  'extension-or-short-code': ['edit-recipient'],
  'thread-taken': edit,
  'filtered-as-spam': edit,
  'shortened-link': edit,
  'too-large-for-carrier': edit,
  'malformed-content': edit,
  'text-too-long': edit,
  'files-too-large': edit,
  'too-many-files': edit,
  'file-type-refused': edit,
  'file-empty': edit,
  'file-gone': edit,
  'file-damaged': edit,
  'part-not-accepted': edit,
  'sender-not-set-up': admin,
  'number-not-yours': ['check-number', 'edit'],
  'fax-number': ['change-number', 'edit'],
  'no-pictures': ['change-number', 'edit'],
  'no-texts-abroad': ['change-number', 'edit'],
  'limit-used-up': ['keep-as-draft', 'edit'],
  'role-not-allowed': admin,
  'app-not-allowed': admin,
  'no-picture-plan': admin,
  'feature-missing': admin,
  'no-access-to-site': admin,
  'sign-in-over': again,
  'sign-in-not-accepted': again,
  'sign-in-locked': admin,
  'login-not-allowed': admin,
  'extension-switched-off': admin,
  'app-set-up-wrong': admin,
  'redirect-unknown': admin,
  'no-connection': again,
  'asked-to-wait': again,
  'platform-busy': again,
  'platform-trouble': again,
  'did-not-get-through': again,
  'no-status': ['copy-text'],
  'no-answer': ['copy-text'],
  'waited-too-long': again,
  'wrongly-asked': admin,
  refused: admin,
};
