import { longestRead } from '../sms-text.ts';
import { findLinks, type Link } from './find-links.ts';
import { isShortener } from './shorteners.ts';

/** What carriers look at in the links of a text (RingCentral's best practices, platform.md 5.9). */
export interface LinkFindings {
  readonly shortened: readonly Link[];
  /** The websites, where they are more than one; else empty. */
  readonly sites: readonly string[];
}

/** Nothing of a text beyond `longestRead`. */
export function lintLinks(text: string): LinkFindings {
  const links = text.length > longestRead ? [] : findLinks(text);
  const sites = [...new Set(links.map(({ site }) => site))];
  return {
    shortened: links.filter(({ host }) => isShortener(host)),
    sites: sites.length > 1 ? sites : [],
  };
}
