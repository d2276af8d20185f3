import { expect, it } from 'vitest';
import { typedWords } from '#tests/support/typed-words.ts';

it('reads texts and numbers from the calls of a test that type', () => {
  const source = `
    test('a title that is typed nowhere', async () => {
      await sendText(page, /^Sales, ext\\. 11601/, '(703) 555-0168', 'The sash locks are in.');
      await sendText(
        first.page,
        /^My direct/,
        '+17035550186',
        'Did it arrive?',
      );
      await page.getByRole('textbox', { name: 'To' }).fill('7035550168');
      await page.getByRole('textbox', { name: 'Message' }).fill(\`Once.\`);
      await page.keyboard.type('toll');
      await expect(page.getByText('Not sent, and why')).toBeVisible();
    });`;
  expect(typedWords(source)).toEqual({
    texts: ['The sash locks are in.', 'Did it arrive?', 'Once.'],
    numbers: ['(703) 555-0168', '+17035550186', '7035550168'],
  });
});
