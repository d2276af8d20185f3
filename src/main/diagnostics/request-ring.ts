/** One request to RingCentral, without anything that names somebody. */
export interface RequestNote {
  /** When it ended, in milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** As `pathTemplate` writes it. */
  readonly path: string;
  /** HTTP status, or how it broke off. */
  readonly outcome: string;
  /** RingCentral's error code, for example `MSG-304`. */
  readonly code: string | null;
  /** Header `RCRequestId`, for RingCentral's support. */
  readonly requestId: string | null;
}

export interface RequestRing {
  note(request: RequestNote): void;
  /** Oldest first. */
  read(): readonly RequestNote[];
}

/** The last requests of this run. */
export function createRequestRing(size = 40): RequestRing {
  let notes: readonly RequestNote[] = [];
  return {
    note(request) {
      notes = [...notes, request].slice(-size);
    },
    read: () => notes,
  };
}
