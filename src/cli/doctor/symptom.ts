/** What one look at the installation found. */
export interface Symptom {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do about it; null when there is nothing to do. */
  readonly mend: string | null;
}

export function sound(what: string, found: string): Symptom {
  return { what, ok: true, found, mend: null };
}

export function ailing(what: string, found: string, mend: string): Symptom {
  return { what, ok: false, found, mend };
}
