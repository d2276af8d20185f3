import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capabilityNames, type Capabilities, type Capability } from '#domain/capability.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';

const icons: Readonly<Record<Capability, IconName>> = { can: 'tick', cannot: 'cross', unknown: 'question' };

/**
 * SMS, MMS and Intl with three states each: a glyph and a word carry the meaning, colour repeats it. Read as "SMS:
 * available, MMS: not available, Intl: not known".
 */
export function CapabilityChips({ capabilities }: { readonly capabilities: Capabilities }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="caps">
      {capabilityNames.map((name) => (
        <span key={name} className="cap" data-state={capabilities[name]}>
          <Icon name={icons[capabilities[name]]} size={12} />
          <span>
            {t(`capabilities.${name}`)}
            <Said>{t('capabilities.state', { state: t(`capabilities.${capabilities[name]}`) })}</Said>
          </span>
        </span>
      ))}
    </span>
  );
}
