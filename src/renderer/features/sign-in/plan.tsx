import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { ExampleLines } from './example-lines.tsx';

interface PlanRow {
  readonly icon: IconName;
  readonly what: string;
  readonly why: string;
  readonly scope?: string;
}

function PlanGroup({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly PlanRow[];
}): ReactElement {
  return (
    <section className="plan__group">
      <h3>{title}</h3>
      <ul className="plan__list">
        {rows.map(({ icon, what, why, scope }) => (
          <li key={what}>
            <Icon name={icon} />
            <b>{what}</b>
            {scope === undefined ? null : <span className="plan__scope">{scope}</span>}
            <span className="plan__why">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type PlanName = 'numbers' | 'names' | 'texts' | 'live' | 'send' | 'marks' | 'keep' | 'kept';

/** What is read, sent and kept, with the permission of each, before anybody signs in. It grows with what the app does. */
export function Plan(): ReactElement {
  const { t } = useTranslation();
  const row = (icon: IconName, name: PlanName, scope?: string): PlanRow => ({
    icon,
    what: t(`signIn.plan.${name}`),
    why: t(`signIn.plan.${name}Why`),
    ...(scope === undefined ? {} : { scope }),
  });
  return (
    <aside className="welcome__side welcome__side--about" aria-labelledby="about">
      <div className="plan">
        <ExampleLines />
        <h2 id="about">{t('signIn.about')}</h2>
        <PlanGroup
          title={t('signIn.reads')}
          rows={[
            row('own-direct', 'numbers', 'ReadAccounts'),
            row('inbox', 'texts', 'ReadMessages'),
            row('search', 'names', 'ReadContacts'),
            row('bell', 'live', 'WebSocketsSubscription'),
          ]}
        />
        <PlanGroup
          title={t('signIn.sends')}
          rows={[row('outbox', 'send', 'SMS'), row('tick', 'marks', 'EditMessages')]}
        />
        <PlanGroup title={t('signIn.keeps')} rows={[row('lock', 'keep'), row('inbox', 'kept')]} />
      </div>
    </aside>
  );
}
