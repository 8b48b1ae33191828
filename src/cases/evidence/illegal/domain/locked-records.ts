/** What is written down about a locked item. @source domain guide 9.2, steps 3 and 5 */
export const recordKinds = ['police', 'instruction', 'seen', 'dpo', 'breach'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const instructions = ['keep', 'handed_over', 'delete'] as const;
export type Instruction = (typeof instructions)[number];

/** How somebody came to see it; nobody is blamed for it. */
export const waysSeen = ['accident', 'decision'] as const;
export type WaySeen = (typeof waysSeen)[number];

export const supportAnswers = ['accepted', 'not_wanted', 'not_offered'] as const;
export type SupportAnswer = (typeof supportAnswers)[number];

export const icoAnswers = ['told', 'not_needed', 'not_yet'] as const;
export type IcoAnswer = (typeof icoAnswers)[number];

export interface RecordWords {
  readonly police: {
    readonly at: string;
    readonly force: string;
    readonly officer: string;
    readonly reference: string;
    readonly said: string;
  };
  readonly instruction: {
    readonly at: string;
    readonly instruction: Instruction;
    readonly givenBy: string;
    readonly reference: string;
    readonly words: string;
  };
  readonly seen: {
    /** Null for somebody without an account. */
    readonly accountId: string | null;
    readonly name: string;
    readonly how: WaySeen;
    readonly why: string;
    readonly support: SupportAnswer;
    readonly note: string;
  };
  /** Those who were told, by name. */
  readonly dpo: { readonly told: readonly string[] };
  readonly breach: { readonly breach: 'yes' | 'no'; readonly reason: string; readonly ico: IcoAnswer; readonly icoReference: string };
}

/** One thing that was written down: when, by which account, and what. */
export type AnyRecord = {
  [K in RecordKind]: { readonly kind: K; readonly id: string; readonly at: Date; readonly by: string; readonly words: RecordWords[K] };
}[RecordKind];
export type RecordOf<Kind extends RecordKind> = Extract<AnyRecord, { readonly kind: Kind }>;

/** Those of one kind, in the order in which they were written down. */
export function recordsOf<Kind extends RecordKind>(records: readonly AnyRecord[], kind: Kind): RecordOf<Kind>[] {
  return records.filter((one): one is RecordOf<Kind> => one.kind === kind);
}

/** What the police said last, which is what holds. */
export function instructionNow(records: readonly AnyRecord[]): RecordOf<'instruction'> | null {
  return recordsOf(records, 'instruction').at(-1) ?? null;
}
