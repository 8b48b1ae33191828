/** One line of the log in words. */
export interface LogLine {
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly role: string;
}

/** Partial `cases/log-table`: the audit section of a case and the whole log. On a phone each line is a block. */
export interface LogTable {
  readonly caption: string;
  readonly lines: readonly LogLine[];
}
