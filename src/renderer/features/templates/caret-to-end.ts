/** A field that nobody was in yet has its caret before its words; what is put in belongs behind them. */
export function caretToEnd(field: Element | null): void {
  if (!(field instanceof HTMLTextAreaElement) || document.activeElement === field) return;
  field.setSelectionRange(field.value.length, field.value.length);
}
