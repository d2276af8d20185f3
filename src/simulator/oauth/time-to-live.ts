/** Seconds; null when the parameter is not a whole number. Absent and empty give the default. */
type TimeToLive = number | null;

function wholeNumber(text: string): number | null {
  return /^-?\d{1,10}$/.test(text) ? Number(text) : null;
}

/**
 * `access_token_ttl`: 600 to 3600. Smaller values, also -1, count as 600; bigger ones as the default of 3600
 * (platform.md 1.4; the SDK sends -1, platform.md 2.4 A).
 */
export function accessTimeToLive(text: string | null): TimeToLive {
  if (text === null || text === '') return 3600;
  const seconds = wholeNumber(text);
  return seconds === null ? null : Math.min(3600, Math.max(600, seconds));
}

/** `refresh_token_ttl`: up to 30 days, default 7 days; 0 means no refresh token; a negative value counts as default. */
export function refreshTimeToLive(text: string | null): TimeToLive {
  const sevenDays = 604_800;
  if (text === null || text === '') return sevenDays;
  const seconds = wholeNumber(text);
  if (seconds === null) return null;
  return seconds < 0 ? sevenDays : Math.min(2_592_000, seconds);
}
