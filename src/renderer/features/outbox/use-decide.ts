import type { OutgoingDecision } from '#contract/outgoing-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useReport } from '../outbox-page/use-report.ts';

/** Tells main what the user says about a text. What it did shows in the text itself; a refusal is said. */
export function useDecide(): (id: string, decision: OutgoingDecision) => void {
  const { bridge } = useServices();
  const { done } = useReport();
  return (id, decision) => void ask(bridge, 'outbox:decide', { id, decision }).then((answer) => done(answer));
}
