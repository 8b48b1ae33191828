/** What is known of the step, and of the moment that was typed. */
export interface Recording {
  readonly dueAt: Date | null;
  /** A guide line: going past it is no breach, and needs no reason. */
  readonly advisory: boolean;
  readonly doneAt: Date | string;
  readonly whyLate: string;
}

/** Which sentence stands at which field. @source domain guide 7: "a due time already past … asks for a reason" */
export function recordFaults({ dueAt, advisory, doneAt, whyLate }: Recording): Readonly<Record<string, string>> {
  if (typeof doneAt === 'string') return { done: doneAt };
  return dueAt !== null && doneAt > dueAt && !advisory && whyLate === '' ? { whyLate: 'Write why it was late' } : {};
}
