import type { ProfileName, ProfileTruth } from '#contract/app-state.ts';
import type { TruthChange } from '#contract/events.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Disposer } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import type { TextRequest } from './compose/accept-text.ts';
import type { ConsentServices } from './consents/consent-services.ts';
import type { RequestRing } from './diagnostics/request-ring.ts';
import type { MessageServices } from './messages/message-services.ts';
import type { NumberServices } from './numbers/number-services.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { PeopleServices } from './people/people-services.ts';
import type { Session } from './session/create-session.ts';
import type { TemplateServices } from './templates/template-services.ts';

/** Everything one profile does, with nothing of Electron in it. */
export interface Services {
  readonly profile: ProfileName;
  readonly session: Session;
  readonly numbers: NumberServices;
  readonly outbox: Outbox;
  readonly messages: MessageServices;
  readonly consents: ConsentServices;
  readonly people: PeopleServices;
  readonly templates: TemplateServices;
  /** How the last requests to RingCentral ended, for the report. */
  readonly requests: Pick<RequestRing, 'read'>;
  acceptText(request: TextRequest): Result<readonly OutgoingView[], AppError>;
  /** Signs out; with `discard` what has not gone is deleted first, and when that fails nobody is signed out. */
  signOut(discard: boolean): Promise<Result<null, AppError>>;
  /** True when closing would lose something that is kept in memory only, or end what runs. */
  holdsWork(): boolean;
  truth(): ProfileTruth;
  onChange(listener: (change: TruthChange) => void): Disposer;
  /** The user came back to the window: a list that is minutes old is read again. */
  focus(): void;
  /** The computer is about to sleep: nothing new is sent. */
  suspend(): void;
  /** It woke up: looks whether RingCentral can be reached, and goes on. */
  resume(): void;
  /** Stops in the reverse order of the start; waits for the request under way. */
  dispose(): Promise<void>;
}
