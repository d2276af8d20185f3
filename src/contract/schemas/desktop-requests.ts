import { z } from 'zod';
import type { DesktopChannels } from '../desktop-channels.ts';
import { settingsPatch } from './app-settings.ts';
import { nothing, type Requests } from './parts.ts';

export const desktopRequests: Requests<DesktopChannels> = {
  'settings:change': settingsPatch,
  'app:close-window': z.strictObject({ how: z.enum(['tray', 'quit']), remember: z.boolean() }),
  'app:copy-diagnostics': nothing,
  'app:save-diagnostics': nothing,
};
