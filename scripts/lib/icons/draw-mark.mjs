/**
 * The mark of ui/icons.svg on its grid of 16: a line that leaves from the middle one of three.
 *
 * @typedef {readonly [number, number, number, number]} Line from x, y to x, y
 */

/** @type {readonly Line[]} */
const lines = [
  [3, 4, 7.5, 4],
  [3, 12, 7.5, 12],
  [3, 8, 13, 8],
  [10.5, 5.25, 13.25, 8],
  [13.25, 8, 10.5, 10.75],
];

const strokeWidth = 1.5;
/** Samples per pixel and side, for smooth edges. */
const samples = 6;

/** @typedef {readonly [number, number, number]} Colour red, green, blue */

/**
 * @typedef {object} Look
 * @property {Colour} ink
 * @property {Colour | null} tile a rounded square behind the mark, for panels of any colour; null for none
 * @property {Colour | null} dot something is unread; null for none
 */

/**
 * @param {number} size pixels per side
 * @param {Look} look
 * @returns {Uint8Array} four bytes per pixel, colours not multiplied by alpha
 */
export function drawMark(size, look) {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.set(pixelAt(x, y, size, look), (y * size + x) * 4);
  }
  return pixels;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {Look} look
 * @returns {number[]}
 */
function pixelAt(x, y, size, look) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let row = 0; row < samples; row += 1) {
    for (let column = 0; column < samples; column += 1) {
      const scale = 16 / size;
      const colour = colourAt(
        (x + (column + 0.5) / samples) * scale,
        (y + (row + 0.5) / samples) * scale,
        look,
      );
      if (colour === null) continue;
      covered += 1;
      colour.forEach((channel, index) => (sum[index] = (sum[index] ?? 0) + channel));
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((each) => Math.round(each / covered)), Math.round((covered / samples ** 2) * 255)];
}

/**
 * @param {number} x
 * @param {number} y
 * @param {Look} look
 * @returns {Colour | null}
 */
function colourAt(x, y, { ink, tile, dot }) {
  if (dot !== null) {
    const distance = Math.hypot(x - 12.5, y - 3.5);
    if (distance <= 3) return dot;
    // A gap around the dot keeps it apart from the mark where both have one colour.
    if (distance <= 4) return null;
  }
  // Inside a tile the mark stands a little smaller.
  const inset = tile === null ? 1 : 0.8;
  const [markX, markY] = [(x - 8) / inset + 8, (y - 8) / inset + 8];
  if (lines.some((line) => distanceTo(line, markX, markY) <= strokeWidth / 2)) return ink;
  return tile !== null && isInTile(x, y) ? tile : null;
}

/**
 * @param {Line} line
 * @param {number} x
 * @param {number} y
 */
function distanceTo([x1, y1, x2, y2], x, y) {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1));
}

/**
 * @param {number} x
 * @param {number} y
 */
function isInTile(x, y) {
  const radius = 3.5;
  const [beyondX, beyondY] = [Math.abs(x - 8) - (8 - radius), Math.abs(y - 8) - (8 - radius)];
  if (beyondX <= 0 || beyondY <= 0) return Math.max(beyondX, beyondY) <= radius;
  return Math.hypot(beyondX, beyondY) <= radius;
}
