/**
 * A procedure as it is written down. The words are loose on purpose: whatever stands here is checked when Heed starts,
 * and a wrong one stops the start with a sentence.
 */
export interface PathwayData {
  readonly key: string;
  readonly note?: string;
  readonly steps: readonly StepData[];
}

export interface StepData {
  /** `P1.3`. */
  readonly key: string;
  /** What to do, as a sentence that begins with a verb. */
  readonly what: string;
  /** One line of help. */
  readonly help: string;
  readonly owners: readonly string[];
  readonly clock: ClockData;
  readonly timing?: string;
  readonly rule: { readonly kind: string; readonly source: string };
  readonly requiredBeforeClosing?: boolean;
  readonly automatic?: boolean;
  readonly advisory?: boolean;
  readonly pausedByHold?: boolean;
  readonly when?: string;
  readonly bodies?: readonly string[];
  readonly tellsAsPart?: boolean;
  readonly mayOpen?: readonly string[];
  readonly bringsIn?: readonly string[];
}

/**
 * Steps are named by their number within the pathway: `step:3`, `with:3`, `before:8 10 WD`. Where `after` is not given, the first step
 * counts from `opened` and each later one from the step before it.
 * @source domain guide 7
 */
export interface ClockData {
  readonly after?: string;
  readonly within: string;
}
