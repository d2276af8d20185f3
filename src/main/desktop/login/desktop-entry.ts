/** A string value of a desktop entry, and with it what stands in quotes. */
const escapeString = (text: string): string => text.replaceAll('\\', '\\\\');

/** One argument of `Exec`: quoted, with the four signs that mean something inside quotes, and `%` as itself. */
function quote(argument: string): string {
  const quoted = argument.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${escapeString(quoted)}"`;
}

/** No program can be named that way: the specification has no escape for them in `Exec`. */
const impossible = /\p{Cc}/u;

/**
 * An autostart entry (Desktop Entry Specification 1.5, "The Exec key"); null when the command cannot be written there.
 *
 * @param command the program and its arguments
 */
export function desktopEntry(name: string, command: readonly [string, ...string[]]): string | null {
  if (command.some((part) => impossible.test(part)) || command[0].includes('=')) return null;
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escapeString(name)}`,
    `Exec=${command.map(quote).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether an entry starts anything: other programs switch one off by a line instead of deleting it. */
export function isSwitchedOn(entry: string): boolean {
  return !/^\s*(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(entry);
}
