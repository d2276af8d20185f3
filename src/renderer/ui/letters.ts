/** Up to two letters that stand for a name: "MD" for "My direct", "Vi" for "Virginia". */
export function letters(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second] = words;
  return second === undefined ? first.slice(0, 2) : `${first.charAt(0)}${second.charAt(0)}`.toUpperCase();
}
