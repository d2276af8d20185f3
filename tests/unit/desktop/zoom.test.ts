import { expect, it } from 'vitest';
import { zoomSteps } from '#contract/app-settings.ts';
import { nextZoom } from '#main/desktop/zoom.ts';

it('the text size goes through all steps and stays at the last', () => {
  const up = zoomSteps.map((step) => nextZoom(step, 'in'));
  expect(up).toEqual([110, 125, 150, 175, 200, 200]);
  expect(up.toReversed().map((step) => nextZoom(step, 'out'))).toEqual([175, 175, 150, 125, 110, 100]);
  expect(nextZoom(100, 'out')).toBe(100);
});
