import { failureStatus } from './stored-message.ts';
import type { StatusStep } from './stored-message.ts';

/** Last two digits of `+1 808 555 01xx` -> the code with which every text there fails (platform.md 5.5). */
const failures: Readonly<Record<string, string>> = {
  '01': 'SMS-RC-403',
  '02': 'SMS-RC-410',
  '03': 'SMS-RC-413',
  '04': 'SMS-RC-430',
  '05': 'SMS-RC-500',
  '06': 'SMS-RC-501',
  '07': 'SMS-RC-503',
  '08': 'SMS-RC-504',
  '11': 'SMS-UP-410',
  '12': 'SMS-UP-413',
  '13': 'SMS-UP-414',
  '14': 'SMS-UP-430',
  '15': 'SMS-UP-431',
  '16': 'SMS-UP-432',
  '17': 'SMS-UP-433',
  '18': 'SMS-UP-500',
  '21': 'SMS-CAR-104',
  '22': 'SMS-CAR-199',
  '23': 'SMS-CAR-400',
  '24': 'SMS-CAR-410',
  '25': 'SMS-CAR-411',
  '26': 'SMS-CAR-412',
  '27': 'SMS-CAR-413',
  '28': 'SMS-CAR-414',
  '29': 'SMS-CAR-430',
  '30': 'SMS-CAR-431',
  '31': 'SMS-CAR-432',
  '32': 'SMS-CAR-433',
  '33': 'SMS-CAR-434',
  '34': 'SMS-CAR-435',
  '35': 'SMS-CAR-450',
  '36': 'SMS-CAR-451',
  '37': 'SMS-CAR-452',
  '38': 'SMS-CAR-460',
  '39': 'SMS-CAR-461',
  '40': 'SMS-CAR-500',
};

const sent: StatusStep = { after: 1000, status: 'Sent' };

/** Ways without an end: texts to a disabled or frozen extension are kept by the sender alone (platform.md 5.7). */
const ways: Readonly<Record<string, readonly StatusStep[]>> = { '90': [], '91': [sent] };

/** The gateway fails before a text is sent, a carrier after. */
function failingWay(deliveryErrorCode: string): readonly StatusStep[] {
  const status = failureStatus(deliveryErrorCode);
  return status === 'SendingFailed'
    ? [{ after: 1000, status, deliveryErrorCode }]
    : [sent, { after: 4000, status, deliveryErrorCode }];
}

/** The way that belongs to a recipient's number, or null for an ordinary one. */
export function wayByNumber(recipient: string): readonly StatusStep[] | null {
  const digits = /^\+180855501(\d\d)$/.exec(recipient)?.[1] ?? '';
  const code = failures[digits];
  return code === undefined ? (ways[digits] ?? null) : failingWay(code);
}
