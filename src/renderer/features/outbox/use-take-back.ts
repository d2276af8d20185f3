import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { openInPane } from '../compose/open-in-pane.ts';
import { useReport } from '../outbox-page/use-report.ts';

const focusMessage = (): void => {
  focusTarget('message');
};

/** Gives the words of a text back to the pane; what is being written there stays in Drafts. */
export function useTakeBack(): (id: string, then?: () => void) => void {
  const services = useServices();
  const { refused } = useReport();
  return (id, then = focusMessage) => {
    void openInPane(services, { kind: 'text', id }, refused).then((isOpen) => {
      if (isOpen) then();
    });
  };
}
