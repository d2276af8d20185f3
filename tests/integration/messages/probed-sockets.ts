import {
  createRawSocketOpener,
  type OpenRawSocket,
  type RawSocket,
} from '#main/ringcentral/push-raw-socket.ts';

/** Real sockets, of which a test knows when everything that was sent to them has come. */
export interface ProbedSockets {
  readonly open: OpenRawSocket;
  /** Resolves when what the other side sent until now was told, or the socket has ended. */
  settled(): Promise<void>;
}

interface Probed {
  readonly raw: RawSocket;
  isGreeted: boolean;
  waiting: (() => void) | null;
}

const mark = 'a probe of the test';

/** A heartbeat of the test's own comes back after everything that was sent before it. */
export function createProbedSockets(): ProbedSockets {
  const openReal = createRawSocketOpener({ resolveProxy: () => Promise.resolve('DIRECT') });
  const alive = new Set<Probed>();

  return {
    open(url, told) {
      const end = (): void => {
        alive.delete(probed);
        probed.waiting?.();
      };
      const probed: Probed = {
        isGreeted: false,
        waiting: null,
        raw: openReal(url, {
          onText(text) {
            if (text.includes(mark)) probed.waiting?.();
            else {
              probed.isGreeted = true;
              told.onText(text);
            }
          },
          onEnd(reason) {
            end();
            told.onEnd(reason);
          },
        }),
      };
      alive.add(probed);
      return {
        send: (text) => probed.raw.send(text),
        end() {
          end();
          probed.raw.end();
        },
      };
    },
    async settled() {
      await Promise.all(
        [...alive]
          .filter(({ isGreeted }) => isGreeted)
          .map(
            (probed) =>
              new Promise<void>((resolve) => {
                probed.waiting = resolve;
                probed.raw.send(JSON.stringify([{ type: 'Heartbeat', messageId: mark }]));
              }),
          ),
      );
    },
  };
}
