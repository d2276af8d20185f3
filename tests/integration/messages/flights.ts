/** Requests under way, so that a test with a time of its own can wait for real answers. */
export interface Flights {
  count(): number;
  /** The same source, counted. */
  follow<Source extends object>(source: Source): Source;
}

export function createFlights(): Flights {
  let underWay = 0;
  return {
    count: () => underWay,
    follow: (source) =>
      new Proxy(source, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...given: readonly unknown[]): unknown => {
            const answer: unknown = Reflect.apply(member, target, given);
            if (!(answer instanceof Promise)) return answer;
            underWay += 1;
            return answer.finally(() => {
              underWay -= 1;
            });
          };
        },
      }),
  };
}
