import type { TFunction } from 'i18next';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import type { Formats } from '../../formats.ts';

/** Who is spoken of, and when. */
export interface ConsentScene {
  /** The person as the window calls them. */
  readonly person: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly formats: Formats;
  readonly t: TFunction;
}

type Way = 'replied' | 'keyword' | 'carrier' | 'upstream' | 'api' | 'delivery-code' | 'unknown';

const wayOf = ({ how, word }: PairConsent): Way =>
  how === 'keyword' && word !== null ? 'replied' : (how ?? 'unknown');

const dateOf = ({ at }: PairConsent, { formats, now }: ConsentScene): string =>
  at === null ? '' : formats.date(at, now);

/** "Ruth replied STOP on Nov 3": when, and how it is known. */
export function optOutNote(consent: PairConsent, scene: ConsentScene): string {
  const { person, t } = scene;
  const words = { person, word: consent.word ?? '', date: dateOf(consent, scene) };
  return t(`consent.optedOut.${wayOf(consent)}`, words);
}

/** "Ruth opted out of Sales (650) 555-0110 on Nov 3." */
export function optOutFact(consent: PairConsent, number: string, scene: ConsentScene): string {
  const { person, t } = scene;
  return consent.at === null
    ? t('consent.factUndated', { person, number })
    : t('consent.fact', { person, number, date: dateOf(consent, scene) });
}

/** How that is known, as a sentence: "Ruth replied STOP." */
export function optOutSource(consent: PairConsent, { person, t }: ConsentScene): string {
  return t(`consent.source.${wayOf(consent)}`, { person, word: consent.word ?? '' });
}

/** What is known of a pair, whole, and when it was checked. */
export function consentDetail(consent: PairConsent, number: string, scene: ConsentScene): string {
  const { person, now, formats, t } = scene;
  const { status, how, word, at, checkedAt, why } = consent;
  const said: string[] = [];
  if (status === 'opted-out') {
    said.push(optOutFact(consent, number, scene), optOutSource(consent, scene));
    said.push(t('consent.advice', { person }));
  } else if (status === 'not-checked') {
    said.push(t(`consent.notChecked.${why ?? 'not-asked'}`, { person }), t('consent.mayTry'));
  } else if (at !== null) {
    const date = formats.date(at, now);
    said.push(
      how === 'keyword' && word !== null
        ? t('consent.backByText', { person, word, date })
        : t('consent.back', { person, date }),
    );
  }
  if (checkedAt !== null) said.push(t('consent.checked', { time: formats.moment(checkedAt, now) }));
  return said.join(' ');
}
