export interface OddPaste {
  readonly pasted: string;
  /** Numbers as the window writes them, in the order of the chips; a chip of anything else as it was pasted. */
  readonly chips: readonly string[];
}

const ruth = '(703) 555-0186';
const owen = '(202) 555-0174';
const both = [ruth, owen];

/** What people paste into To: lists, tables, signatures, links, cards, and what is no number at all. */
export const oddPastes: readonly OddPaste[] = [
  { pasted: '7035550186\r\n2025550174\r\n', chips: both },
  { pasted: '7035550186\r2025550174', chips: both },
  { pasted: '7035550186\n\n\n2025550174\n', chips: both },
  { pasted: '7035550186\u20282025550174', chips: both },
  { pasted: '703-555-0186, 202-555-0174', chips: both },
  { pasted: '7035550186,2025550174,', chips: both },
  { pasted: '(703) 555-0186;(202) 555-0174', chips: both },
  { pasted: '7035550186\t2025550174', chips: both },
  { pasted: '| 7035550186 | 2025550174 |', chips: both },
  { pasted: '+1 703 555 0186 202 555 0174', chips: both },
  { pasted: '７０３５５５０１８６，２０２５５５０１７４', chips: both },
  { pasted: '٧٠٣٥٥٥٠١٨٦،٢٠٢٥٥٥٠١٧٤', chips: both },
  { pasted: '\u202a+17035550186\u202c\n\u200e+12025550174', chips: both },
  { pasted: '703\u2011555\u20110186\n202\u2013555\u20130174', chips: both },
  { pasted: '703.555.0186 / 202.555.0174', chips: both },
  { pasted: '"703-555-0186","202-555-0174"', chips: both },
  { pasted: '• 703 555 0186\n• 202 555 0174', chips: both },
  { pasted: '1. 703 555 0186\n2. 202 555 0174', chips: both },
  { pasted: 'tel:+17035550186\nsms:+12025550174', chips: both },
  { pasted: '<a href="tel:+17035550186">Call</a>\n2025550174', chips: ['Call', owen] },
  {
    pasted: 'Ruth Abernathy <703 555 0186>; Owen Park <202 555 0174>',
    chips: ['Ruth Abernathy', 'Owen Park'],
  },
  {
    pasted: 'Abernathy, Ruth <703 555 0186>\nPark, Owen <202 555 0174>',
    chips: ['Abernathy, Ruth', 'Park, Owen'],
  },
  { pasted: 'Ruth\t703 555 0186\nOwen\t202 555 0174', chips: ['Ruth', 'Owen'] },
  { pasted: 'Ruth (mobile): 703-555-0186\nOwen – 202 555 0174', chips: ['Ruth', 'Owen'] },
  { pasted: '703 555 0186 Ruth\n202 555 0174 Owen', chips: ['Ruth', 'Owen'] },
  {
    pasted: 'BEGIN:VCARD\nFN:Ruth Abernathy\nTEL:703 555 0186\nEND:VCARD\n2025550174',
    chips: ['Ruth Abernathy', owen],
  },
  { pasted: '7035550186\n+1 (703) 555-0186\n2025550174', chips: both },
  { pasted: '911, 7035550186', chips: ['911', ruth] },
  { pasted: '703 555 01\n2025550174', chips: ['703 555 01', owen] },
  { pasted: 'ruth@example.com\n7035550186', chips: ['ruth@example.com', ruth] },
  { pasted: '+33 6 12 34 56 78\n7035550186', chips: ['+33 6 12 34 56 78', ruth] },
  { pasted: 'Bring cake!\nSee you at 5', chips: ['Bring cake!', 'See you at 5'] },
];
