import type { PushServer } from './push-server.ts';
import type { SocketChange, SocketFaults } from './socket-faults.ts';
import type { SocketTokens } from './socket-tokens.ts';

/** What a test or the control API does to sockets. */
export interface SocketSwitches {
  /** Cuts all sockets now: abruptly, or with a close code of 1000 or 3000 to 4999. */
  drop(closeCode?: number): void;
  /** Closes all sockets as after 30 minutes of silence (WSG-902). */
  closeIdle(): void;
  /** No socket token given so far opens a socket any more; open sockets stay. */
  revokeTokens(): void;
  /** What goes wrong from now on; what is absent stays as it is. */
  change(change: SocketChange): void;
}

/** The switches over a push server. */
export function createSocketSwitches(
  server: PushServer,
  faults: SocketFaults,
  tokens: SocketTokens,
): SocketSwitches {
  return {
    drop: (closeCode) => {
      for (const connection of [...server.connections()]) connection.drop(closeCode);
    },
    closeIdle: () => {
      for (const connection of [...server.connections()]) connection.closeIdle();
    },
    revokeTokens: () => {
      tokens.revoke();
    },
    change: (change) => {
      Object.assign(faults, change);
    },
  };
}
