import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { capabilityNames, type Capabilities, type Capability } from '#domain/capability.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

const icons: Readonly<Record<Capability, IconName>> = { can: 'tick', cannot: 'cross', unknown: 'question' };

/** "SMS: available", "MMS: not available", "Intl: not known", in this order. */
export function capabilityWords(capabilities: Capabilities, t: TFunction): readonly string[] {
  return capabilityNames.map((name) =>
    t('capabilities.named', {
      capability: t(`capabilities.${name}`),
      state: t(`capabilities.${capabilities[name]}`),
    }),
  );
}

/** SMS, MMS and Intl with three states each: a glyph and a word carry the meaning, colour repeats it. */
export function CapabilityChips({ capabilities }: { readonly capabilities: Capabilities }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="caps">
      {capabilityNames.map((name) => (
        <span key={name} className="cap" data-state={capabilities[name]}>
          <Icon name={icons[capabilities[name]]} size={12} />
          {t(`capabilities.${name}`)}
          <span className="hidden-label">: {t(`capabilities.${capabilities[name]}`)}</span>
        </span>
      ))}
    </span>
  );
}
