/** What is known of the step, and of the moment that was typed. */
export interface Recording {
  readonly dueAt: Date | null;
  /** A guide line: going past it is no breach, and needs no reason. */
  readonly advisory: boolean;
  /** Bodies that it tells; empty where it tells nobody outside. */
  readonly bodies: readonly string[];
  readonly doneAt: Date | string;
  readonly whyLate: string;
  readonly body: string;
  readonly spokeTo: string;
}

/** Which sentence stands at which field. @source domain guide 7: "a due time already past … asks for a reason" and 10 */
export function recordFaults({ dueAt, advisory, bodies, doneAt, whyLate, body, spokeTo }: Recording): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (typeof doneAt === 'string') faults.done = doneAt;
  else if (dueAt !== null && doneAt > dueAt && !advisory && whyLate === '') faults.whyLate = 'Write why it was late';
  if (bodies.length === 0) return faults;
  if (body === '' || (body !== 'none' && !bodies.includes(body))) faults.body = 'Choose who was told';
  else if (body !== 'none' && spokeTo === '') faults.spokeTo = 'Write whom you spoke or wrote to';
  return faults;
}
