import { describe, expect, it } from 'vitest';
import { readRecipients } from '#domain/recipients/read-recipients.ts';
import { recipientWhy } from '#renderer/features/compose/recipients/recipient-words.ts';
import { formats, t } from './support/render-app.tsx';

const rules = { plan: formats.plan, homeCountry: 'US', from: '+16505550100' };

describe('the words behind a recipient', () => {
  it.each([
    ['703 555 01', 'two digits short'],
    ['703 555 018', 'one digit short'],
    ['+1', '10 digits short'],
    ['+44 12', 'digits missing'],
    ['703 555 0186 2', 'one digit too many'],
    ['+1 703 555 0186 2025', 'four digits too many'],
    ['07911 1234567', 'two digits too many'],
    ['911', 'emergency numbers cannot be texted here'],
    ['1002', 'extensions cannot be texted here'],
    ['12345', 'short codes cannot be texted here'],
    ['555 0186', 'area code missing'],
    ['650 555 0100', 'you text from this number'],
    ['Ruth', 'no number for this name'],
    ['1-800-FLOWERS', 'has letters in it'],
    ['ruth@example.com', 'an email address'],
    ['703 555 0186 x5', 'has an extension'],
    ['703 555 0186, 202 555 0174', 'several numbers'],
    ['+999 123 456', 'no such country code'],
    ['703 155 0186', 'not a phone number'],
    ['703 555 0186', null],
  ])('say of "%s": %s', (typed, why) => {
    const [recipient] = readRecipients(`${typed}\n`, rules);
    expect(recipient && recipientWhy(recipient, t)).toBe(why);
  });

  it('say of the same number further down that it is there already', () => {
    const words = readRecipients('703 555 0186\n+1 703-555-0186', rules).map((read) => recipientWhy(read, t));
    expect(words).toEqual([null, 'already in the list']);
  });
});
