import { command, done } from './command.ts';
import type { Command } from './command.ts';
import { either, flag, objectOf, wholeNumber } from './input.ts';

const count = wholeNumber(0, 1_000_000);
const milliseconds = wholeNumber(0, 600_000);
/** Close codes that may be sent. */
const closeCode = either(wholeNumber(1000, 1003), either(wholeNumber(1007, 1014), wholeNumber(3000, 4999)));

const socketChange = objectOf(
  {},
  {
    drop: either(flag, closeCode),
    closeIdle: flag,
    revokeTokens: flag,
    refuseConnections: flag,
    refuseRecovery: flag,
    refuseTokens: flag,
    strictFilters: flag,
    duplicateNext: count,
    loseNext: count,
    delayMs: milliseconds,
    greetingDelayMs: milliseconds,
  },
);

/** Commands about sockets. */
export const socketCommands: Readonly<Record<string, Command>> = {
  'POST /__sim/socket': command(
    socketChange,
    ({ simulator: { sockets } }, { drop, closeIdle, revokeTokens, ...change }) => {
      sockets.change(change);
      if (revokeTokens === true) sockets.revokeTokens();
      if (closeIdle === true) sockets.closeIdle();
      if (drop === true) sockets.drop();
      else if (typeof drop === 'number') sockets.drop(drop);
      return done;
    },
  ),
};
