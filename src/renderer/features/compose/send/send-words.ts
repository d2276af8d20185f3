import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { fieldMark } from '#domain/templates/template-fields.ts';
import type { Formats } from '../../../formats.ts';
import { waitWords } from '../../../ui/wait-words.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { nameOf } from '../../numbers/number-words.ts';
import { adviceOf, factOf, longNote, verdictWord } from '../../numbers/verdict-words.ts';
import type { SendBlock, SendReadiness } from './send-readiness.ts';
import type { MissingField } from './texts-for.ts';

/** How people are called in a sentence, by E.164. */
export interface WhoWords {
  readonly who: (person: string) => string;
  readonly country: (person: string) => string;
  /** "1,000" */
  readonly count: (value: number) => string;
}

const asNumbers: WhoWords = { who: (person) => person, country: () => '', count: String };

/** What the button says: the verdict when it stops the text, else the number it goes out from. */
export function sendLabel(
  readiness: SendReadiness,
  senderName: string | null,
  formats: Formats,
  t: TFunction,
  textCount = 1,
): string {
  const isMany = textCount > 1;
  if (readiness.kind === 'blocked') {
    const { block } = readiness;
    if (block.why === 'verdict') return verdictWord(block.verdict, t);
    if (block.why === 'too-long') return t('compose.tooLong');
    if (block.why === 'files') return t(`compose.files.block.${block.problem.why}`);
    if (senderName === null) return t('compose.send');
    return isMany ? many(senderName) : t('compose.sendFrom', { name: senderName });
  }
  switch (readiness.how) {
    case 'now':
      return isMany
        ? many(nameOf(readiness.sender, t))
        : t('compose.sendFrom', { name: nameOf(readiness.sender, t) });
    case 'unchecked':
      return t('compose.sendUnchecked');
    case 'queue':
      return isMany ? t('compose.queueMany', { count: textCount }) : t('compose.queue');
    case 'schedule':
      return t('compose.later.schedule', { time: formats.soon(readiness.at, Date.now()) });
    case 'wait':
      return t('compose.queueWait', { wait: waitWords(readiness.seconds, t) });
  }

  function many(name: string): string {
    return t('compose.sendMany', { count: textCount, name });
  }
}

/** The mark in front of the label, where the label is more than "Send". */
export function sendIcon(readiness: SendReadiness): IconName | null {
  if (readiness.kind === 'send') {
    if (readiness.how === 'now') return null;
    if (readiness.how === 'schedule') return 'schedule';
    return readiness.how === 'unchecked' ? 'unknown' : 'clock';
  }
  const { block } = readiness;
  if (block.why === 'verdict') return block.verdict.level;
  return block.why === 'too-long' || block.why === 'files' ? 'alert' : null;
}

/** The sender line says what is wrong with the number; what is wrong with the text or the sign-in stands here whole. */
function verdictWords(sender: NumberListing, verdict: Verdict, t: TFunction): string {
  const advice = adviceOf(sender, t, verdict);
  return verdict.reason === sender.verdict.reason ? advice : `${factOf(sender, verdict, t)} ${advice}`;
}

/** "The name of (202) 555-0174 is not known." and what to do. */
function fieldWords({ field, person }: MissingField, { who }: WhoWords, t: TFunction): string {
  const mark = fieldMark(field);
  if (field === 'my name' || field === 'my number') return t('compose.blocked.fieldOfMine', { mark });
  return person === null
    ? t('compose.blocked.fieldOfGroup', { mark })
    : t('compose.blocked.field', { mark, who: who(person) });
}

/** Nobody reads a long list of names. */
const mostNamed = 3;

/** Each by name, or the first of many and how many more there are. */
export function namesIn(people: readonly string[], who: WhoWords['who'], t: TFunction): string[] {
  if (people.length <= mostNamed) return people.map(who);
  const named = people.slice(0, mostNamed - 1);
  return [...named.map(who), t('consent.others', { count: people.length - named.length })];
}

function verdictBlockWords(
  { sender, verdict, about }: Extract<SendBlock, { readonly why: 'verdict' }>,
  t: TFunction,
  people: WhoWords,
): string {
  const [first] = about;
  if (first === undefined) return verdictWords(sender, verdict, t);
  if (verdict.reason === 'opted-out') {
    return about.length === 1
      ? t('consent.block', { person: people.who(first) })
      : t('consent.blockSeveral', { people: namesIn(about, people.who, t) });
  }
  return t('compose.blocked.abroad', {
    who: people.who(first),
    country: people.country(first),
    fact: longNote(sender, t, verdict),
  });
}

/** Why Send does nothing, as the text that stands beside it. */
export function blockWords(block: SendBlock, t: TFunction, people: WhoWords = asNumbers): string {
  switch (block.why) {
    case 'verdict':
      return verdictBlockWords(block, t, people);
    case 'too-long':
      return t('compose.blocked.too-long', { count: block.excess, number: people.count(block.excess) });
    case 'files':
      return t(`compose.files.blockWhy.${block.problem.why}`);
    case 'group-too-large':
      return t('compose.blocked.group-too-large', { count: block.excess });
    case 'field':
      return fieldWords(block.missing, people, t);
    case 'recipient':
      return t(`recipient.${block.problem}`);
    case 'recipient-empty':
      return t('compose.blocked.recipient');
    case 'choose-number':
    case 'text-empty':
    case 'time-over':
      return t(`compose.blocked.${block.why}`);
  }
}
