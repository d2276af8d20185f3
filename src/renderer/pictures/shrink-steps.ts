export interface ShrinkStep {
  /** Of the picture's edges. */
  readonly scale: number;
  /** Of the JPEG, from 0 to 1. */
  readonly quality: number;
}

/** Pixels of the longer edge; a phone shows no more than the first, and the last can still be made out. */
const edges = [2048, 1600, 1280, 1024, 800, 640, 480, 320];
const qualities = [0.85, 0.72, 0.6];

/** From the best to the smallest: detail goes before size does, and no picture grows. */
export function shrinkSteps({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): readonly ShrinkStep[] {
  const longer = Math.max(width, height);
  const scales = [...new Set(edges.map((edge) => Math.min(1, edge / longer)))];
  return scales.flatMap((scale) => qualities.map((quality) => ({ scale, quality })));
}
