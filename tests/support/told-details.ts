import type { ProfileName } from '#simulator/simulator.ts';

interface Told {
  readonly name: string;
  /** The answer with what it rests on. */
  readonly answer: string;
  /** Findings with their source, as many of the first as are given. */
  readonly evidence: readonly string[];
  readonly handling: string;
  readonly replies: string;
}

/** What an answer rests on where nothing speaks against it. */
export const confirmed = 'Texts and pictures are on, and its campaign is Confirmed.';
const suspended =
  'Its campaign is suspended. Texts from this number fail until RingCentral lists the campaign as Confirmed again. ' +
  'You can still read what arrives.';
const offOrElse =
  'Texting is off, or assigned to someone else. RingCentral does not say which. An admin can see it and assign ' +
  'texting to you.';
const suspendedRow =
  'Its campaign is suspended. RingCentral says CampaignSuspended; only Confirmed sends | SMS configuration';
const assignedRow = 'Texting is assigned to you. Texts and pictures are both on | Your numbers';
const keptWithYours = (name: string): string =>
  `In your own inbox. Texting for ${name} is assigned to you, so its texts are kept with yours. If the assignment ` +
  'moves, you keep what you have and get nothing new.';

/** A ready, a failing or limited, and a number that cannot text, of every situation. */
export const told: Partial<Record<ProfileName, readonly Told[]>> = {
  sales: [
    {
      name: 'Sales',
      answer: `Yes. ${confirmed} Replies go to the Sales queue.`,
      evidence: [assignedRow, 'The campaign is confirmed. Campaign C4QUE1Z | SMS configuration'],
      handling:
        'Call queue number of Sales, ext. 11601. Texting is assigned to you; its messages are kept by the queue.',
      replies:
        'With the Sales queue, which keeps its own texts. You cannot read its history; ask the queue manager.',
    },
    {
      name: 'Returns',
      answer:
        'No, you cannot text from it. Texting is assigned to Luis Ortega. An admin can assign it to you.',
      evidence: ['Texting is assigned to Luis Ortega. An admin can assign it to you. | Your numbers'],
      handling: 'Call queue number of Returns, ext. 11602. Texting is assigned to Luis Ortega, not to you.',
      replies: 'Not with you: its texts go to Luis Ortega.',
    },
    {
      name: 'Ported line',
      answer:
        'No, you cannot text from it. It is not ported yet. Works once the move from the old provider is done.',
      evidence: ['It is not ported yet. RingCentral says Pending; only Normal texts | Your numbers'],
      handling: 'Direct number. You handle its texts.',
      replies: 'In your own inbox.',
    },
  ],
  sites: [
    {
      name: 'California',
      answer: `Yes. ${confirmed} Replies go to your inbox.`,
      evidence: [assignedRow, 'The campaign is confirmed. Campaign C3SIT2W | SMS configuration'],
      handling: 'Site number of California, ext. 30001. Texts are handled by you.',
      replies: keptWithYours('California'),
    },
    {
      name: 'Virginia',
      answer:
        'No, you cannot text from it. Texting is assigned to Bob Keller. An admin can assign it to you.',
      evidence: ['Texting is assigned to Bob Keller. An admin can assign it to you. | Your numbers'],
      handling: 'Site number of Virginia, ext. 30002. Texting is assigned to Bob Keller, not to you.',
      replies: 'Not with you: its texts go to Bob Keller.',
    },
    {
      name: 'Main',
      answer: `No, you cannot text from it. ${offOrElse}`,
      evidence: [`${offOrElse} | Your numbers`],
      handling:
        'Main company number. Texting of this number is not assigned to you, or not switched on: RingCentral does ' +
        'not say which. Unless somebody is assigned, texts to it usually go to the operator, Jake Osei.',
      replies: 'Not with you: its texts go to someone else, or it takes none.',
    },
  ],
  support: [
    {
      name: 'Main toll-free',
      answer: 'Yes, with limits. It is toll-free and sends no pictures. It needs no campaign. Text only.',
      evidence: [
        'It is toll-free and sends no pictures. It needs no campaign. Text only. | Your numbers',
        'Texting is assigned to you. Texts are on, pictures are off | Your numbers',
      ],
      handling:
        'Main company number. Texts are handled by you. Unless somebody is assigned, texts to it usually go to the operator, ' +
        'Marcus Bell.',
      replies: keptWithYours('Main toll-free'),
    },
    {
      name: 'Front desk',
      answer: `No, texts will fail. ${suspended}`,
      evidence: [suspendedRow, assignedRow, 'The brand is verified. Brand BH4LDN7 | SMS configuration'],
      handling: 'Company number. Texts are handled by you.',
      replies: keptWithYours('Front desk'),
    },
    {
      name: 'Order alerts',
      answer:
        'No, you cannot text from it. It is a high-volume number. Use your bulk texting tool for this one.',
      evidence: ['It is a high-volume number. Use your bulk texting tool for this one. | Your numbers'],
      handling: 'Company number. RingCentral does not say who handles its texts.',
      replies: 'We cannot see where replies to this number are kept. They may not reach you.',
    },
  ],
  demo: [
    {
      name: 'Sales',
      answer: `Yes. ${confirmed} Replies go to the Sales queue.`,
      evidence: [assignedRow, 'The campaign is confirmed. Campaign C4SLS8Q | SMS configuration'],
      handling:
        'Call queue number of Sales, ext. 11601. Texting is assigned to you; its messages are kept by the queue.',
      replies: 'With the Sales queue, which keeps its own texts. You may read them there.',
    },
    {
      name: 'Desk phone',
      answer: 'Yes, with limits. It sends no pictures. Text only.',
      evidence: ['It sends no pictures. Text only. | Your numbers'],
      handling: 'Direct number. You handle its texts.',
      replies: 'In your own inbox.',
    },
    {
      name: 'Texas',
      answer: `No, texts will fail. ${suspended}`,
      evidence: [suspendedRow, assignedRow],
      handling: 'Site number of Texas, ext. 30002. Texts are handled by you.',
      replies: keptWithYours('Texas'),
    },
    {
      name: 'Opening hours menu',
      answer: `No, you cannot text from it. ${offOrElse}`,
      evidence: [`${offOrElse} | Your numbers`],
      handling:
        'IVR menu number of Opening hours menu, ext. 1002. Texting of this number is not assigned to you, or not ' +
        'switched on: RingCentral does not say which.',
      replies: 'Not with you: its texts go to someone else, or it takes none.',
    },
  ],
};
