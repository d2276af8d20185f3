import { z } from 'zod';
import { verdictLevels, type FindingSource, type Fixer } from '#domain/verdict/finding.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { verdictCases } from './verdict-cases.ts';

const words = z.record(z.string(), z.string());

/** The window's words, read as data from `en.json`. */
const locale = z.object({ verdict: z.object({ levels: words, notes: words, advice: words }) });

const sources: Readonly<Record<FindingSource, string>> = {
  'number-list': 'The record in the list of numbers',
  registration: 'The registration (`sms-configuration`) of the number',
  'sign-in': 'What the sign-in granted, and the state of the own extension',
  recipient: 'The country of the recipient',
  consent: 'Texts and records of who opted out',
  content: 'What the text holds',
  sending: "RingCentral's answer to earlier requests",
};

const fixers: Readonly<Record<Fixer, string>> = {
  you: 'The person who texts',
  recipient: 'The person who is texted',
  'number-owner': 'The person whose number it is, or an admin',
  admin: 'An admin of the account',
  ringcentral: 'RingCentral, or the registry behind it; it passes with time',
  'app-owner': 'Whoever registered the app with RingCentral',
  nobody: 'Nobody: it is so, or passes by itself',
};

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly string[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');

function caseRow(
  name: string,
  { level, reason, quote, findings }: Verdict,
  english: z.infer<typeof locale>,
): string {
  const { levels, notes, advice } = english.verdict;
  const said = (sentence: string | undefined): string =>
    sentence === undefined ? '' : sentence.replaceAll('{{quote}}', quote ?? '');
  // Where the window has words of their own for not knowing, it uses them.
  const notKnown = `${reason}-not-known`;
  const key = level === 'unknown' && notKnown in notes ? notKnown : reason;
  const [worst] = findings;
  return row(
    name,
    `${levels[level] ?? ''} (\`${level}\`)`,
    `\`${reason}\``,
    said(notes[key]),
    said(advice[key]),
    worst === undefined ? '' : `\`${worst.source}\``,
    worst === undefined ? '' : `\`${worst.fixer}\``,
  );
}

/**
 * The page `docs/verdicts.md` as Markdown, unformatted.
 *
 * @param localeFile content of `src/renderer/locales/en.json`
 */
export function verdictPage(localeFile: string): string {
  const english = locale.parse(JSON.parse(localeFile));
  const cases = Object.values(verdictCases).flat();
  const sorted = verdictLevels
    .toReversed()
    .flatMap((level) => cases.filter(({ verdict }) => verdict.level === level));
  const meanings = (of: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(of).map(([code, meaning]) => row(`\`${code}\``, meaning));
  return `# Verdicts

Whether a number may text, and this text to this person. Made from the rules in \`src/domain/verdict\` by
\`tests/support/verdict-cases.ts\`, with the words of \`src/renderer/locales/en.json\`: do not edit it, renew it with
\`node scripts/tool.mjs vitest run tests/unit/domain/verdict-page.test.ts -u\`. A test fails while it is not current.

The worst fact decides: \`${verdictLevels.join('`, `')}\`, worst first. Of two that
are equally bad, one about the person goes before one about the number. What is not known is never ready. A number can
be chosen unless it certainly cannot text. All other facts stand in the list of findings of the verdict.

${table(
  ['Case', 'Verdict', 'Reason', 'Note', 'Advice', 'Known from', 'Who can change it'],
  sorted.map(({ name, verdict }) => caseRow(name, verdict, english)),
)}

${table(['Known from', 'Meaning'], meanings(sources))}

${table(['Who can change it', 'Meaning'], meanings(fixers))}
`;
}
