import type { IconName } from '../../ui/icon.tsx';

/** The parts of the page in its order, with the signs of the list beside it. */
export const settingsSections = [
  { id: 'notifications', icon: 'bell' },
  { id: 'sending', icon: 'outbox' },
  { id: 'startup', icon: 'monitor' },
  { id: 'appearance', icon: 'sun' },
  { id: 'data', icon: 'folder' },
  { id: 'shortcuts', icon: 'keyboard' },
  { id: 'account', icon: 'own-direct' },
] as const satisfies readonly { readonly id: string; readonly icon: IconName }[];

export type SettingsSectionId = (typeof settingsSections)[number]['id'];

export const sectionElementId = (id: SettingsSectionId): string => `settings-${id}`;
export const sectionTitleId = (id: SettingsSectionId): string => `settings-${id}-title`;
