import { isLink } from './links/read-link.ts';
import { hiddenSwitch } from './login/login-start.ts';

/**
 * What the app is started with anew when somebody wanted it while it was ending: as this run was, but in sight, and with
 * the link of that start in the place of an older one.
 *
 * @param own the arguments of this run, without the program
 * @param wanted the arguments of the start that came too late
 */
export function nextRunArguments(own: readonly string[], wanted: readonly string[]): string[] {
  const link = wanted.findLast(isLink);
  return [
    ...own.filter((each) => each !== hiddenSwitch && !isLink(each)),
    ...(link === undefined ? [] : [link]),
  ];
}
