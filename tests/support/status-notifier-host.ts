import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TrayMenuLine {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly separator: boolean;
}

/** A panel with a tray on this session's bus (status-notifier-host.py). Each question is answered once, or throws. */
export interface StatusNotifierHost {
  /** How many icons there are. */
  items(): Promise<number>;
  tooltip(): Promise<string>;
  /** The pixels of each size of the icon, to tell one picture from another. */
  icon(): Promise<unknown>;
  menu(): Promise<readonly TrayMenuLine[]>;
  /** Chooses a line of the menu by its label. */
  press(label: string): Promise<void>;
  /** A click on the icon itself. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** The system's own Python: the packages for D-Bus belong to it. */
const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('./status-notifier-host.py', import.meta.url));

export async function startStatusNotifierHost(): Promise<StatusNotifierHost> {
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  const hear = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('the panel ended');
    const answer = JSON.parse(line.value) as { ok: boolean; value?: unknown; error?: string };
    if (!answer.ok) throw new Error(`the panel: ${answer.error}`);
    return answer.value;
  };
  // One question at a time: the answers come in the order of the questions.
  let turn: Promise<unknown> = hear();
  const ask = async (question: object): Promise<unknown> => {
    turn = turn
      .catch(() => undefined)
      .then(() => {
        child.stdin.write(`${JSON.stringify(question)}\n`);
        return hear();
      });
    return turn;
  };
  await turn;

  return {
    items: async () => (await ask({ do: 'items' })) as number,
    tooltip: async () => (await ask({ do: 'tooltip' })) as string,
    icon: () => ask({ do: 'icon' }),
    menu: async () => (await ask({ do: 'menu' })) as readonly TrayMenuLine[],
    async press(label) {
      await ask({ do: 'press', label });
    },
    async activate() {
      await ask({ do: 'activate' });
    },
    async close() {
      child.stdin.end();
      child.kill();
      await ended;
    },
  };
}
