import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { followArrivals } from '../conversations/arrivals.ts';
import { announcements } from './announcements.ts';
import { batchNews } from './batch-news.ts';

/** A region whose words stay the same is not read again; a space at the end changes them for the machine alone. */
const saidAnew =
  (words: string) =>
  (before: string): string =>
    before === words ? `${words}\u00a0` : words;

/** The two live regions of the window: polite for what moved on, assertive for failures only. */
export function Announcer(): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const { store, formats } = services;
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');

  useEffect(
    () =>
      store.subscribe((after, before) => {
        if (after.truth === before.truth) return;
        const said = announcements(before.truth, after.truth, formats, Date.now(), t);
        if (said.polite !== '') setPolite(saidAnew(said.polite));
        if (said.assertive !== '') setAssertive(saidAnew(said.assertive));
        for (const { words, failed } of batchNews(before.truth, after.truth, t)) {
          const { showToast, showOutbox } = store.getState();
          // The toast is a live region of its own.
          if (failed === null) showToast(words);
          else {
            const act = (): void => showOutbox(failed);
            showToast(words, { tone: 'fail', action: { label: t('outbox.batch.show'), act } });
          }
        }
      }),
    [store, formats, t],
  );

  useEffect(() => followArrivals(services, t, (words) => setPolite(saidAnew(words))), [services, t]);

  return (
    <>
      <p className="hidden-label" role="status">
        {polite}
      </p>
      <p className="hidden-label" role="alert">
        {assertive}
      </p>
    </>
  );
}
