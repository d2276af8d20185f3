import { groupNumbers, type NumberListing } from '#domain/number-listing.ts';
import type { Brand, Campaign } from '#domain/registration.ts';

export type TableFormat = 'csv' | 'json';

export interface NumberTable {
  readonly listings: readonly NumberListing[];
  /** When RingCentral answered the list, in milliseconds since the epoch; null when it never did. */
  readonly checkedAt: number | null;
}

type Cell = string | boolean | null | readonly string[];

const timeOf = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

const campaignOf = ({ registration }: NumberListing): Campaign | null =>
  registration.state === 'read' ? registration.campaign : null;
const brandOf = ({ registration }: NumberListing): Brand | null =>
  registration.state === 'read' ? registration.brand : null;

/** What list and details show of a number, in codes instead of sentences. */
const columns: readonly (readonly [name: string, cell: (row: NumberListing, table: NumberTable) => Cell])[] =
  [
    ['group', ({ ownership }) => ownership.group],
    ['nickname', ({ settings }) => settings.nickname],
    ['label', ({ number }) => number.label],
    ['number', ({ number }) => number.e164],
    ['owner', ({ number }) => number.owner?.name ?? null],
    ['extension', ({ number }) => number.owner?.extensionNumber ?? null],
    ['kind', ({ ownership }) => ownership.kind],
    ['isDefault', ({ settings }) => settings.isDefault],
    ['sms', ({ capabilities }) => capabilities.sms],
    ['mms', ({ capabilities }) => capabilities.mms],
    ['international', ({ capabilities }) => capabilities.international],
    ['verdict', ({ verdict }) => verdict.level],
    ['reason', ({ verdict }) => verdict.reason],
    ['quote', ({ verdict }) => verdict.quote],
    ['findings', ({ verdict }) => verdict.findings.map(({ reason }) => reason)],
    ['registration', ({ registration }) => registration.state],
    ['campaignId', (row) => campaignOf(row)?.id ?? null],
    ['campaignExternalId', (row) => campaignOf(row)?.externalId ?? null],
    ['campaignStatus', (row) => campaignOf(row)?.status ?? null],
    ['tier', (row) => campaignOf(row)?.tier ?? null],
    ['useCases', (row) => campaignOf(row)?.useCases ?? []],
    ['brandId', (row) => brandOf(row)?.id ?? null],
    ['brandStatus', (row) => brandOf(row)?.status ?? null],
    ['replies', ({ replies }) => replies.kind],
    ['repliesReadable', ({ replies }) => (replies.kind === 'queue' ? replies.readable : null)],
    ['handling', ({ handling }) => handling.kind],
    ['handledBy', ({ handling }) => (handling.kind === 'others' ? handling.names : [])],
    ['checkedAt', (_row, { checkedAt }) => timeOf(checkedAt)],
    [
      'registrationReadAt',
      ({ registration }) => timeOf(registration.state === 'read' ? registration.readAt : null),
    ],
  ];

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' ? cell : cell.join('; ');
}

/** A spreadsheet runs what begins like a formula; a plain number in E.164 is none. */
const looksLikeFormula = (text: string): boolean =>
  /^[=+\-@\t\r\n]/.test(text) && !/^\+[1-9]\d{0,14}$/.test(text);

/** One field after RFC 4180. */
function csvField(cell: Cell): string {
  const text = textOf(cell);
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Without it, spreadsheets take UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/** The number list in the order of the screen: CSV after RFC 4180 for spreadsheets, or JSON. Times are ISO 8601, UTC. */
export function exportTable(table: NumberTable, format: TableFormat): string {
  const rows = groupNumbers(table.listings)
    .flatMap(({ canText, cannotText }) => [...canText, ...cannotText])
    .map((listing) => columns.map(([name, cell]) => [name, cell(listing, table)] as const));
  if (format === 'json') {
    const numbers = rows.map((row) => Object.fromEntries(row));
    return `${JSON.stringify({ checkedAt: timeOf(table.checkedAt), numbers }, null, 2)}\n`;
  }
  const lines = [columns.map(([name]) => name), ...rows.map((row) => row.map(([, cell]) => csvField(cell)))];
  return byteOrderMark + lines.map((line) => `${line.join(',')}\r\n`).join('');
}
