import { zoomSteps, type ZoomStep } from '#contract/app-settings.ts';

/** The next larger or smaller step of the text size; the last one stays. */
export function nextZoom(zoom: ZoomStep, direction: 'in' | 'out'): ZoomStep {
  const at = zoomSteps.indexOf(zoom) + (direction === 'in' ? 1 : -1);
  return zoomSteps[at] ?? zoom;
}
