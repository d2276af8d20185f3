export type PaneName = 'rail' | 'list';

/** In CSS pixels; a pane without one has its own width. */
export type PaneWidths = Readonly<Partial<Record<PaneName, number>>>;

/** Start and limits of ui.md, "Layout"; the start is also in tokens.css, the least in layout.css. */
export const paneLimits: Readonly<
  Record<PaneName, { readonly start: number; readonly least: number; readonly most: number }>
> = {
  rail: { start: 300, least: 280, most: 400 },
  list: { start: 324, least: 260, most: 440 },
};

export function limitedWidth(pane: PaneName, width: number): number {
  const { least, most } = paneLimits[pane];
  return Math.round(Math.min(most, Math.max(least, width)));
}
