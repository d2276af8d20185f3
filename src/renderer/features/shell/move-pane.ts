/** Panes in the order of F6, each with the places that may take the focus, best first. */
const panes: readonly { readonly pane: string; readonly places: readonly string[] }[] = [
  {
    pane: '.pane--rail',
    places: [
      '.number-row[tabindex="0"]',
      '.number-fold[tabindex="0"]',
      '#new-text',
      '.rail-nav__item[aria-current]',
    ],
  },
  {
    pane: '.pane--list',
    places: ['.conversation[tabindex="0"]', '.list-scroll .conversation', '#find-text'],
  },
  { pane: '.thread__scroll', places: ['.thread__scroll'] },
  { pane: '.details-scroll', places: ['.details-scroll button', '#details-title'] },
  { pane: '.outbox-scroll', places: ['.outbox-scroll button', '#outbox-title'] },
  { pane: '.settings-scroll', places: ['#settings-title'] },
  { pane: '.composer-dock', places: ['#compose-message'] },
  { pane: '.toast:not(.toast--plain)', places: ['.toast button'] },
];

/** False where no place of the pane takes the focus: a narrow window hides the list beside a thread. */
function enter(places: readonly string[]): boolean {
  return places.some((place) => {
    const element = document.querySelector<HTMLElement>(place);
    if (element === null) return false;
    if (!element.hasAttribute('tabindex') && element.matches('.thread__scroll')) element.tabIndex = -1;
    element.focus();
    return document.activeElement === element;
  });
}

/** Moves the focus to the next pane (`1`) or the one before (`-1`) that is shown, around the ends. */
export function movePane(step: 1 | -1): void {
  const present = panes.filter(({ pane }) => document.querySelector(pane) !== null);
  const here = present.findIndex(({ pane }) => (document.activeElement?.closest(pane) ?? null) !== null);
  const start = here < 0 && step === 1 ? -1 : Math.max(here, 0);
  const count = present.length;
  for (let far = 1; far <= count; far += 1) {
    const target = present[(start + step * far + count * far) % count];
    if (target !== undefined && enter(target.places)) return;
  }
}
