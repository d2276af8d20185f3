import { parse } from 'tldts';

/** A web address as it stands in a text, with or without `https://`. */
export interface Link {
  /** Its first UTF-16 unit, and the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In small letters, for example `www.example.co.uk`. */
  readonly host: string;
  /** Whose it is: the registrable domain, `example.co.uk`; the address itself where that is a number. */
  readonly site: string;
}

const withScheme = /https?:\/\/[^\s<>"“”]+/giu;
/** What closes a sentence, a bracket or a quotation, not an address. */
const trailing = /[.,;:!?…'’»”)\]}>]+$/u;
/** Bounded, and begun only where a word begins: a paste of thousands of characters without a space takes no longer. */
const mailAddress = /(?<![^\s@/<>"])[^\s@/<>"]{1,80}@[^\s@/<>"]{1,255}\.[^\s@/<>"]+/giu;
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}@._/-])(?:${label}\\.)+\\p{L}[\\p{L}\\p{N}-]*\\p{L}(?![\\p{L}\\p{N}@-])(?::\\d{1,5})?(?:[/?#][^\\s<>"“”]*)?`,
  'giu',
);

/** Ends of files that are top-level domains too. */
const fileEnding = /\.(?:md|mov|zip)$/i;
/** "Thanks.So": a full stop without a space behind it. */
const nextSentence = /\.\p{Lu}\p{Ll}+$/u;

function toLink(start: number, written: string): Link | null {
  const text = written.replace(trailing, '');
  const { hostname, domain, isIp, isIcann, isPrivate } = parse(text, { allowPrivateDomains: true });
  if (hostname === null) return null;
  const place = { start, end: start + text.length, text, host: hostname };
  if (isIp === true) return { ...place, site: hostname };
  return domain === null || (isIcann !== true && isPrivate !== true) ? null : { ...place, site: domain };
}

const isNoAddress = (written: string): boolean => fileEnding.test(written) || nextSentence.test(written);

/** Where others of the same length stand, nothing is found twice. */
const blank = (found: string): string => ' '.repeat(found.length);

/** The links of a text in their order. Mail addresses are none, nor is a name that ends in no top-level domain. */
export function findLinks(text: string): readonly Link[] {
  if (!text.includes('.') && !text.includes('://')) return [];
  const full = [...text.matchAll(withScheme)].map((match) => toLink(match.index, match[0]));
  const rest = text.replace(withScheme, blank).replace(mailAddress, blank);
  const short = [...rest.matchAll(bare)]
    .filter((match) => !isNoAddress(match[0]))
    .map((match) => toLink(match.index, match[0]));
  return [...full, ...short].filter((link) => link !== null).sort((one, other) => one.start - other.start);
}
