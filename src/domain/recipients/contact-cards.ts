/** A line of a vCard (RFC 6350) with a number, on its own or in a group. */
const isNumber = (row: string): boolean => /^\s*(?:\w+\.)?TEL\b/i.test(row);

/** A contact's card is one row, with each further number on a row of its own. */
export function withCardsJoined(rows: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let card: string[] | null = null;
  let further: string[] = [];
  for (const row of rows) {
    const word = row.trim().toUpperCase();
    if (word === 'BEGIN:VCARD') card ??= [];
    if (card === null) {
      joined.push(row);
      continue;
    }
    (isNumber(row) && card.some(isNumber) ? further : card).push(row);
    if (word === 'END:VCARD') {
      joined.push(card.join('; '), ...further);
      card = null;
      further = [];
    }
  }
  return [...joined, ...(card ?? []), ...further];
}
