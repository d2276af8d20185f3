const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** What a time field shows for so many minutes after midnight: "22:00". */
export const timeOfMinutes = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** Minutes after midnight of what a time field holds; null while it is not complete. */
export function minutesOfTime(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
