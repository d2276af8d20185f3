import { expect, it } from 'vitest';
import { escapeMarkup } from '#main/desktop/markup.ts';

it('writes what others wrote so that no desktop reads markup in it', () => {
  expect(escapeMarkup('<a href="x">1 & 2</a> &lt;')).toBe('&lt;a href="x"&gt;1 &amp; 2&lt;/a&gt; &amp;lt;');
});
