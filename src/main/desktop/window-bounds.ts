/** A rectangle on the screens, in the system's own points. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What must be seen of the strip that a window is moved by, so that a person can take hold of it. */
const strip = { height: 32, leastWidth: 120, leastHeight: 16 };

function overlap(one: Bounds, other: Bounds): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  };
}

function canBeHeld(bounds: Bounds, area: Bounds): boolean {
  const seen = overlap({ ...bounds, height: strip.height }, area);
  return seen.width >= Math.min(strip.leastWidth, bounds.width) && seen.height >= strip.leastHeight;
}

function shared(one: Bounds, other: Bounds): number {
  const { width, height } = overlap(one, other);
  return Math.max(width, 0) * Math.max(height, 0);
}

/**
 * Where a window opens that stood at `bounds` the last time: there, as long as it can be taken hold of on one of the
 * screens; else in the middle of the screen that it overlaps most, or of the first one. Never larger than its screen.
 *
 * @param workAreas the screens without their panels, the main one first; without any the bounds stay
 */
export function fitIntoScreens(bounds: Bounds, workAreas: readonly Bounds[]): Bounds {
  const [first, ...others] = workAreas;
  if (first === undefined) return bounds;
  const area = others.reduce(
    (best, each) => (shared(bounds, each) > shared(bounds, best) ? each : best),
    first,
  );
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  if (workAreas.some((each) => canBeHeld(bounds, each))) return { x: bounds.x, y: bounds.y, width, height };
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}
