import { arch, homedir, platform, release } from 'node:os';
import { join } from 'node:path';
import type { InstallationTruth } from '#contract/app-state.ts';
import type { Clock } from '#domain/ports.ts';
import type { Services } from '../services.ts';
import { logTail } from './log-tail.ts';
import { diagnosticsReport, type ReportFacts } from './report.ts';

export interface ReportSources {
  readonly appVersion: string;
  readonly runtime: ReportFacts['runtime'];
  readonly logDirectory: string;
  readonly clock: Clock;
}

/** Numbers that a report lists at most. */
const mostNumbers = 200;

/** The report for support on one profile, as it is now. */
export function readReport(
  sources: ReportSources,
  services: Services,
  installation: InstallationTruth,
): string {
  return diagnosticsReport({
    at: sources.clock.now(),
    versions: {
      app: sources.appVersion,
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
    },
    system: `${platform()} ${release()} ${arch()}`,
    runtime: sources.runtime,
    truth: { ...services.truth(), ...installation },
    numbers: services.numbers.list.page(0, mostNumbers).rows,
    requests: services.requests.read(),
    log: logTail(join(sources.logDirectory, 'fromline.log')),
    homeDirectory: homedir(),
  });
}
