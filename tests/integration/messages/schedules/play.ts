import type { FaultAct } from '#simulator/create-simulator.ts';
import { minute, type MessagesHarness } from '../harness.ts';
import type { RequestFate, Step } from './steps.ts';

const direct = '+16505550142';
const people = ['+14155550100', '+14155550101', '+14155550102'];

const acts: Readonly<Record<RequestFate, FaultAct>> = {
  'server-error': { kind: 'answer', status: 500 },
  cut: { kind: 'close' },
  'rate-limited': { kind: 'answer', status: 429, headers: { 'retry-after': '20' } },
  garbage: { kind: 'not-json', status: 200 },
};

/** Lets all of it happen and then everything be well for a while; the words of the texts that RingCentral has. */
export async function play(world: MessagesHarness, story: readonly Step[]): Promise<readonly string[]> {
  const { simulator } = world;
  const { sockets } = simulator;
  const words: string[] = [];

  const happen = async (step: Step): Promise<void> => {
    switch (step.do) {
      case 'inbound': {
        const text = `Text ${words.length}`;
        words.push(text);
        const from = people[step.person] ?? '';
        simulator.inbound({ from, to: direct, text, silent: step.isSilent });
        return;
      }
      case 'pass':
        return world.pass(step.milliseconds);
      case 'drop': {
        sockets.drop(step.code ?? undefined);
        return;
      }
      case 'duplicate': {
        sockets.change({ duplicateNext: step.events });
        return;
      }
      case 'lose': {
        sockets.change({ loseNext: step.events });
        return;
      }
      case 'refuse-sockets': {
        sockets.change({ refuseConnections: step.isOn });
        return;
      }
      case 'refuse-recovery': {
        sockets.change({ refuseRecovery: step.isOn });
        return;
      }
      case 'network-down':
        return simulator.setNetworkDown(step.isOn);
      case 'request-fate': {
        simulator.faults.add({
          path: `/${step.path}$`,
          match: 'pattern',
          times: 1,
          act: acts[step.fate],
        });
        return;
      }
      case 'close-idle': {
        sockets.closeIdle();
        return;
      }
      case 'revoke-socket-tokens': {
        sockets.revokeTokens();
        return;
      }
      case 'expire-sync-tokens': {
        simulator.expireSyncTokens();
        return;
      }
      case 'expire-access': {
        simulator.tokens.change({ expireAccess: true });
        return;
      }
      case 'sleep': {
        world.messages.rest();
        return;
      }
      case 'wake': {
        world.messages.wake();
        return;
      }
      case 'restart':
        return world.restart();
      case 'sync': {
        world.messages.sync();
        return;
      }
    }
  };

  for (const step of story) await happen(step);

  await simulator.setNetworkDown(false);
  simulator.faults.clear();
  sockets.change({ refuseConnections: false, refuseRecovery: false, loseNext: 0, duplicateNext: 0 });
  world.messages.wake();
  await world.pass(12 * minute);
  return words;
}
