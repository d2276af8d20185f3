/** Compares parsed origins; a prefix would let `app://sms.evil` pass. Custom schemes have no `origin` in Node's URL. */
export function isSameOrigin(url: string, origin: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(origin)) return false;
  const candidate = new URL(url);
  const expected = new URL(origin);
  return candidate.protocol === expected.protocol && candidate.host === expected.host;
}
