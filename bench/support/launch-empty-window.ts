import { cp, link, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { electronLaunch } from '../../scripts/lib/electron-launch.mjs';

const emptyWindow = join(import.meta.dirname, '..', 'empty-window');

export interface EmptyWindowLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  remove(): Promise<void>;
}

/** The same Electron with another app: by path where it takes one, else a copy of the runtime by links. */
export async function prepareEmptyWindow(): Promise<EmptyWindowLaunch> {
  const launch = electronLaunch();
  const folder = await mkdtemp(join(tmpdir(), 'fromline-bench-empty-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const switches = launch.args.filter((argument) => argument.startsWith('--'));
  const profile = `--user-data-dir=${join(folder, 'data')}`;
  if (switches.length !== launch.args.length) {
    return { ...launch, args: [...switches, profile, emptyWindow], remove };
  }
  const runtime = join(folder, 'runtime');
  await linkFolder(dirname(launch.executablePath), runtime);
  await symlink(emptyWindow, join(runtime, 'resources', 'app'), 'dir');
  return { ...launch, executablePath: join(runtime, 'electron'), args: [...switches, profile], remove };
}

async function linkFolder(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) await linkFolder(from, to);
    else if (entry.isFile()) await link(from, to).catch(() => cp(from, to));
  }
}
