import { z } from 'zod';
import {
  closeChoices,
  notificationLevels,
  spellingPattern,
  themes,
  undoTimes,
  zoomSteps,
  type AppSettings,
} from '../app-settings.ts';

const minuteOfDay = z.int().min(0).max(1439);

/** What each setting may be; for the channel and for the file alike. */
export const settingSchemas = {
  notifications: z.enum(notificationLevels),
  notifyFailures: z.boolean(),
  sound: z.boolean(),
  quietTime: z.strictObject({ isOn: z.boolean(), from: minuteOfDay, until: minuteOfDay }),
  enterSends: z.boolean(),
  undoTime: z.literal(undoTimes),
  asksFirstText: z.boolean(),
  spelling: z.string().regex(spellingPattern),
  startAtLogin: z.boolean(),
  startHidden: z.boolean(),
  closing: z.enum(closeChoices),
  openLinks: z.boolean(),
  theme: z.enum(themes),
  zoom: z.literal(zoomSteps),
  shortcuts: z.boolean(),
} satisfies { readonly [Name in keyof AppSettings]: z.ZodType<AppSettings[Name]> };

const { exactOptional } = z;

/** Any of them, and nothing else. */
export const settingsPatch = z.strictObject({
  notifications: exactOptional(settingSchemas.notifications),
  notifyFailures: exactOptional(settingSchemas.notifyFailures),
  sound: exactOptional(settingSchemas.sound),
  quietTime: exactOptional(settingSchemas.quietTime),
  enterSends: exactOptional(settingSchemas.enterSends),
  undoTime: exactOptional(settingSchemas.undoTime),
  asksFirstText: exactOptional(settingSchemas.asksFirstText),
  spelling: exactOptional(settingSchemas.spelling),
  startAtLogin: exactOptional(settingSchemas.startAtLogin),
  startHidden: exactOptional(settingSchemas.startHidden),
  closing: exactOptional(settingSchemas.closing),
  openLinks: exactOptional(settingSchemas.openLinks),
  theme: exactOptional(settingSchemas.theme),
  zoom: exactOptional(settingSchemas.zoom),
  shortcuts: exactOptional(settingSchemas.shortcuts),
} satisfies { readonly [Name in keyof AppSettings]: z.ZodType });
