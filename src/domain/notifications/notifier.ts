/** One notification, in words. */
export interface Notice {
  /** A newer notice takes the place of an older one with the same tag. */
  readonly tag: string;
  readonly title: string;
  /** Plain text; lines are separated by `\n`. */
  readonly body: string;
  readonly hasSound: boolean;
  /** Where the system has a field for it, the person may answer right there. */
  readonly canReply: boolean;
}

export interface NoticeAnswers {
  onOpen(): void;
  onReply(text: string): void;
}

/** The system's notifications. Never throws: one that cannot be shown is not shown. */
export interface Notifier {
  show(notice: Notice, answers: NoticeAnswers): void;
  /** Takes a notice back that nobody has to see any more; without an effect when there is none. */
  close(tag: string): void;
  closeAll(): void;
}
