import { textLimit } from '#domain/sms-text.ts';

/** What a link of another program asks for; it fills the pane in, and a person sends. */
export interface LinkedText {
  /** As it stands in the link, several separated by commas; null when the link names nobody. */
  readonly to: string | null;
  readonly text: string | null;
}

/** Longer ones are no links that a person meant. */
const longestLink = 8_192;
const scheme = /^(sms|smsto|tel):(?:\/\/)?/i;
const parts = /^([^?&]*)[?&]?(.*)$/s;
const numberSigns = /^[+\d\s().*#-]{1,40}$/;
/** Marks that make text read otherwise than it is; the plain left and right marks stay. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/gu;
/** All but the line feed. */
const controls = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Without the parameters of RFC 3966 (`;ext=`, `;phone-context=`); null when it is no number. */
function readNumber(raw: string): string | null {
  const [number = ''] = (decode(raw) ?? '').split(';');
  const trimmed = number.trim();
  return numberSigns.test(trimmed) && /\d/.test(trimmed) ? trimmed : null;
}

function readBody(query: string): string | null {
  const field = query.split('&').find((each) => /^body=/i.test(each));
  const body = decode(field?.slice('body='.length) ?? '')?.replaceAll('\r\n', '\n') ?? '';
  const clean = body.replaceAll(controls, '').replaceAll(overrides, '').trim();
  return clean === '' || clean.length > textLimit * 5 ? null : clean;
}

/**
 * Reads an `sms:` (RFC 5724) or `tel:` (RFC 3966) link, which any page or program may have written. Null when it is
 * none, or asks for nothing that makes sense: one number that is none spoils all, since nobody would see who is missing.
 */
export function readLink(link: string): LinkedText | null {
  if (link.length > longestLink) return null;
  const start = scheme.exec(link);
  if (start === null) return null;
  // Apple's messages write `&body=` without a question mark; what comes after the first sign may hold others as itself.
  const [, addressees = '', query = ''] = parts.exec(link.slice(start[0].length)) ?? [];
  const raw = addressees.split(',').filter((each) => each.trim() !== '');
  const numbers = raw.map(readNumber);
  if (numbers.includes(null)) return null;
  const to = numbers.length === 0 ? null : numbers.join(', ');
  const text = start[1]?.toLowerCase() === 'tel' ? null : readBody(query);
  return to === null && text === null ? null : { to, text };
}

/** Whether an argument is meant as a link, even one that asks for nothing. */
export const isLink = (programArgument: string): boolean => scheme.test(programArgument);

/** The last link among the arguments that the app was started with, or null. */
export function linkAmong(programArguments: readonly string[]): LinkedText | null {
  const link = programArguments.findLast(isLink);
  return link === undefined ? null : readLink(link);
}
