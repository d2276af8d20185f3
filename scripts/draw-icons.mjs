// Draws the pictures of the tray from the mark, into src/main/desktop/icons. Run again when the mark changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMark } from './lib/icons/draw-mark.mjs';
import { encodePng } from './lib/icons/png.mjs';
import { checkout } from './lib/paths.mjs';

/** @typedef {import('./lib/icons/draw-mark.mjs').Colour} Colour */

/** @type {Record<'white' | 'black' | 'accent' | 'brick', Colour>} as in ui/tokens.css */
const colours = { white: [255, 255, 255], black: [0, 0, 0], accent: [74, 69, 151], brick: [214, 69, 48] };

const onTile = { ink: colours.white, tile: colours.accent };
// macOS colours it by its shape alone.
const template = { ink: colours.black, tile: null };

const icons = [
  { name: 'tray', size: 24, look: { ...onTile, dot: null } },
  { name: 'tray-unread', size: 24, look: { ...onTile, dot: colours.brick } },
  { name: 'template', size: 18, look: { ...template, dot: null } },
  { name: 'template-unread', size: 18, look: { ...template, dot: colours.black } },
];

for (const { name, size, look } of icons) {
  for (const [suffix, factor] of /** @type {const} */ ([
    ['', 1],
    ['-double', 2],
  ])) {
    const file = join(checkout, 'src', 'main', 'desktop', 'icons', `${name}${suffix}.png`);
    writeFileSync(file, encodePng(size * factor, drawMark(size * factor, look)));
  }
}
