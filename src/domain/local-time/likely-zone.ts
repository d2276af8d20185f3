import type { NumberingPlan } from '../numbering-plan.ts';
import { areaOf } from './area-of.ts';
import { offsetAt } from './local-time.ts';

/** A guess: numbers move with their people. */
export interface LikelyZone {
  /** IANA name. */
  readonly zone: string;
  /** What of the number told it. */
  readonly certainty: 'area' | 'country';
  /** False where the area or country has other times as well. */
  readonly isSingle: boolean;
}

/** Where most people live in countries with several zones. Which zones a country has, the system's own tables say. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Chuuk',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Gaza',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  UZ: 'Asia/Tashkent',
  // Not in those tables.
  AC: 'Atlantic/St_Helena',
  TA: 'Atlantic/St_Helena',
  XK: 'Europe/Belgrade',
};

/** Winter and summer of the year that this was written in: zones with the same time then are the same time today. */
const probes = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

const haveSameTime = (zones: readonly string[]): boolean =>
  probes.every((probe) => new Set(zones.map((zone) => offsetAt(zone, probe))).size <= 1);

/** The time zone that a number's owner is likely to be in; null for toll-free numbers and those of no country. */
export function likelyZone(e164: string, plan: NumberingPlan): LikelyZone | null {
  const area = areaOf(e164);
  if (area !== null) return { zone: area.zone, certainty: 'area', isSingle: area.isSingle };
  const country = plan.countryOf(e164);
  // Their other numbers are toll-free or belong to no place.
  if (country === null || country === 'US' || country === 'CA') return null;
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  const zone = mainZones[country] ?? zones[0];
  return zone === undefined ? null : { zone, certainty: 'country', isSingle: haveSameTime([zone, ...zones]) };
}
