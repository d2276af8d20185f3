import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnershipGroup } from '#domain/ownership.ts';
import type { VerdictLevel } from '#domain/verdict/finding.ts';
import { Icon } from '../../ui/icon.tsx';
import { OwnershipTile } from '../numbers/ownership-tile.tsx';

interface Example {
  readonly name: 'direct' | 'site' | 'other';
  readonly group: OwnershipGroup;
  readonly number: string;
  readonly level: VerdictLevel;
}

/** Invented numbers, as in all examples. */
const examples: readonly Example[] = [
  { name: 'direct', group: 'direct', number: '(650) 555-0142', level: 'ready' },
  { name: 'site', group: 'company', number: '(571) 555-0123', level: 'ready' },
  { name: 'other', group: 'company', number: '(737) 555-0176', level: 'fail' },
];

/** A drawing of what Fromline is for: three numbers, one of them chosen, one that would fail. */
export function ExampleLines(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="lines" aria-hidden="true">
      {examples.map(({ name, group, number, level }) => (
        <div key={name} className="lines__line" data-group={group} data-chosen={name === 'site'}>
          <OwnershipTile group={group} size={22} />
          <b>{t(`signIn.example.${name}`)}</b>
          <span className="dim nowrap">{number}</span>
          <span className="verdict" data-verdict={level}>
            <Icon name={level} />
            <span className="verdict__text">
              <span className="verdict__word">{t(`verdict.levels.${level}`)}</span>
              {name === 'site' ? ` · ${t('verdict.repliesShort.own-inbox')}` : ''}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
