/** A picture or another file that goes with a text. Its bytes are kept apart, under its id, until the text has gone. */
export interface OutgoingFile {
  /** UUID made by the window when the file was attached. */
  readonly id: string;
  /** As the person's computer calls it; two files of a text may have the same. */
  readonly name: string;
  /** For example `image/jpeg`, in lower case, one of those that RingCentral takes (platform.md 5.2). */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}
