/** RingCentral as the person of one turn of the session. */
export interface LinkOfTurn<Link> {
  readonly turn: number;
  readonly link: Link;
}

/** Asks as whoever is signed in now. */
export type AskLink<Link> = <Answer>(
  call: (link: Link) => Promise<Answer>,
  whenGone: NoInfer<Answer>,
) => Promise<Answer>;

/** What was read for one person is never given to the next: then the answer is the one for nobody. */
export function createAskLink<Link>(signedIn: () => LinkOfTurn<Link> | null): AskLink<Link> {
  return async (call, whenGone) => {
    const before = signedIn();
    if (before === null) return whenGone;
    const answer = await call(before.link);
    return signedIn()?.turn === before.turn ? answer : whenGone;
  };
}
