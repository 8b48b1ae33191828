/** What is wrong with a date, be it one of its boxes or the whole. */
export function dateFault(errors: Readonly<Record<string, string>>, name: string): string | null {
  const fields = [name, ...['day', 'month', 'year', 'time'].map((part) => `${name}-${part}`)];
  return fields.map((field) => errors[field]).find((error) => error !== undefined) ?? null;
}
