import type { PairConsent } from '#domain/consent/pair-consent.ts';

/** What the window asks about opt-outs. */
export interface ConsentChannels {
  /**
   * What is known of these people and this own number (E.164), one for each in their order, at once. RingCentral is
   * asked behind it when that is minutes old; what then changes comes as the event `consents`.
   */
  'consents:check': {
    request: {
      readonly number: string;
      /** E.164, 1 to 200. */
      readonly people: readonly string[];
    };
    response: readonly PairConsent[];
  };
}

export const consentChannelNames = ['consents:check'] as const satisfies readonly (keyof ConsentChannels)[];
