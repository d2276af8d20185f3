import type { ConnectionState, ProfileTruth } from '#contract/app-state.ts';
import type { Base } from './open-base.ts';
import type { Services } from './services.ts';

export interface TruthSources
  extends
    Pick<Base, 'keychain' | 'store'>,
    Pick<Services, 'profile' | 'session' | 'numbers' | 'outbox' | 'messages' | 'templates'> {
  readonly connectionState: () => ConnectionState;
}

/** The window begins with these; it asks for older ones by page. */
const recentTexts = 200;

/** What one profile has to show at this moment. */
export function profileTruth(sources: TruthSources): ProfileTruth {
  const { profile, keychain, store, session, numbers, outbox, messages, templates } = sources;
  return {
    profile,
    session: session.state(),
    keychain: keychain(),
    store: store.state,
    signIn: session.settings(),
    numbers: numbers.list.state(),
    numberNotes: numbers.notes(),
    roleMayText: numbers.roleMayText(),
    outbox: outbox.reading.recent(recentTexts),
    outboxCounts: outbox.reading.counts(),
    paneDraft: outbox.reading.paneDraft(),
    sending: outbox.sending(),
    rate: outbox.rate(),
    messages: messages.state(),
    templatesVersion: templates.version(),
    connection: sources.connectionState(),
  };
}
