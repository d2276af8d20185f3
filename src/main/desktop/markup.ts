/** As the body of a notification has to be written where it is read as markup (Desktop Notifications Specification). */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
