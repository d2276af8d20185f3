import type { NumberData, NumberSeed } from './account.ts';

const linesPerAreaCode = 100;

/** Usage type and features by turn, so that a long list has every group and verdict in it. */
const kinds: readonly Pick<NumberData, 'usageType' | 'features'>[] = [
  { usageType: 'DirectNumber', features: ['CallerId', 'SmsSender', 'MmsSender'] },
  { usageType: 'CompanyNumber', features: ['CallerId', 'SmsSender', 'MmsSender', 'InternationalSmsSender'] },
  { usageType: 'DirectNumber', features: ['CallerId', 'SmsSender'] },
  { usageType: 'CompanyNumber', features: ['CallerId'] },
];

/**
 * The numbers of a seed: the same ones on every run. Line by line through all area codes, so that neighbours in the
 * list differ.
 */
export function generateNumbers(seed: NumberSeed): readonly NumberData[] {
  const available = seed.areaCodes.length * linesPerAreaCode;
  const count = Math.min(seed.count, available);
  return Array.from({ length: count }, (_, index) => {
    const areaCode = seed.areaCodes[index % seed.areaCodes.length] ?? '';
    const line = String(Math.floor(index / seed.areaCodes.length)).padStart(2, '0');
    const kind = kinds[Math.floor(index / seed.areaCodes.length) % kinds.length];
    return {
      id: seed.firstId + index,
      phoneNumber: `+1${areaCode}55501${line}`,
      usageType: kind?.usageType ?? 'DirectNumber',
      features: kind?.features ?? [],
      label: `Line ${String(index + 1).padStart(4, '0')}`,
      campaign: seed.campaign,
    };
  });
}
