/**
 * Half of a surrogate pair has no UTF-8 and becomes U+FFFD here already, so that what is shown is what goes out; one
 * that gets into the store through JSON ends the process with the first look at it (libsql). SQLite reads a text only up
 * to U+0000, which becomes the same.
 */
export function storableText(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
}
