import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Logger } from '#domain/ports.ts';
import { redact } from './redact.ts';

type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface LoggerOptions {
  /** Folder of `fromline.log` and its predecessor `fromline.old.log`; null writes no file. */
  readonly directory: string | null;
  readonly level: LogLevel;
  /** Also to standard output, for development. Default: no. */
  readonly toConsole?: boolean;
}

/** Bytes; one older file is kept. */
const largestFile = 1_000_000;

interface Entry {
  readonly area: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;
}

/** One line per entry, whatever it holds: a line break in a value must not look like another entry. */
function formatLine(date: Date, level: string, { area, message, details }: Entry): string {
  const oneLine = JSON.stringify(message).slice(1, -1).replaceAll('\\"', '"');
  const more = details === undefined ? '' : ` ${JSON.stringify(details, writeUnusual)}`;
  return `${date.toISOString()} ${level} ${area === '' ? 'app' : area}: ${oneLine}${more}`;
}

function writeUnusual(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function makeFolder(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

/** The app's log. Every entry passes `redact`; a log that cannot be written never stops the app. */
export function createLogger({ directory: wanted, level, toConsole = false }: LoggerOptions): Logger {
  const log = electronLog.create({ logId: 'fromline' });
  const directory = wanted !== null && makeFolder(wanted) ? wanted : null;

  for (const transport of Object.values(log.transports)) if (transport) transport.level = false;
  log.transports.file.level = directory === null ? false : level;
  log.transports.file.maxSize = largestFile;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.resolvePathFn = () => join(directory ?? '', 'fromline.log');
  log.transports.console.level = toConsole ? level : false;
  for (const transport of [log.transports.file, log.transports.console]) {
    transport.format = ({ message }) => {
      const entries = message.data as readonly Entry[];
      return entries.map((entry) => formatLine(message.date, message.level, entry));
    };
  }
  log.hooks.push((message) => ({ ...message, data: message.data.map(redactEntry) }));

  const inArea = (area: string): Logger => {
    const write =
      (lineLevel: LogLevel) =>
      (message: string, details?: Readonly<Record<string, unknown>>): void =>
        log[lineLevel]({ area, message, details } satisfies Entry);
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      child: (name) => inArea(area === '' ? name : `${area}.${name}`),
    };
  };
  return inArea('');
}

function redactEntry(value: unknown): Entry {
  const { area, message, details } = value as Entry;
  return {
    area,
    message: String(redact(message)),
    details: details === undefined ? undefined : (redact(details) as Record<string, unknown>),
  };
}
