/** The version that a form was opened at. What is no version is nobody's, and so a clash. */
export function versionOf(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
