/** Which people do not want texts of which numbers any more (platform.md 5.9). */
export interface OptOuts {
  /** Notes what an inbound text asks for when it is nothing but one of the words. */
  hear(own: string, other: string, text: string): void;
  has(own: string, other: string): boolean;
  clear(): void;
}

const stopWords = ['STOP', 'UNSUBSCRIBE', 'QUIT', 'CANCEL', 'END'];
const startWords = ['START', 'SUBSCRIBE', 'RESUME', 'CONTINUE', 'UNSTOP'];

/** Nobody has opted out yet. */
export function createOptOuts(): OptOuts {
  const pairs = new Set<string>();
  return {
    hear(own, other, text) {
      const word = text.trim().toUpperCase();
      if (stopWords.includes(word)) pairs.add(`${own} ${other}`);
      if (startWords.includes(word)) pairs.delete(`${own} ${other}`);
    },
    has: (own, other) => pairs.has(`${own} ${other}`),
    clear: () => {
      pairs.clear();
    },
  };
}
