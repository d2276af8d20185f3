import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxSection as TextSection } from '#domain/outbox/outbox-section.ts';
import { useServices } from '../../app-context.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';

export type SectionName = 'drafts' | TextSection | 'unreadable';

const icons: Readonly<Record<SectionName, IconName>> = {
  drafts: 'edit',
  scheduled: 'schedule',
  waiting: 'clock',
  sending: 'sending',
  failed: 'alert',
  unsure: 'unknown',
  unreadable: 'fail',
};

export const headingOf = (name: SectionName): string => `outbox-${name}`;

interface OutboxSectionProps {
  readonly name: SectionName;
  readonly count: number;
  readonly children: ReactNode;
}

/** One heading of the outbox with how many stand under it, and what holds for all of them. */
export function OutboxSection({ name, count, children }: OutboxSectionProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  return (
    <section aria-labelledby={headingOf(name)}>
      <header className="outbox__head">
        <Icon name={icons[name]} />
        <h2 id={headingOf(name)} tabIndex={-1}>
          {t(`outboxPage.sections.${name}`)}
        </h2>
        <span>{formats.count(count)}</span>
        <span className="outbox__remark push faint">{t(`outboxPage.remarks.${name}`)}</span>
      </header>
      {children}
    </section>
  );
}
