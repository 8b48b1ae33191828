import { SettingFault } from './setting-fault.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export function text(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

export function whole(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const value = text(env, name);
  if (value === null) return otherwise;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most))
    throw new SettingFault(name, `"${value}" is not a whole number from ${least} to ${most}`, `${name}=${otherwise}`);
  return number;
}

export function choice<Choice extends string>(env: Environment, name: string, choices: readonly Choice[], otherwise: Choice): Choice {
  const value = text(env, name);
  if (value === null) return otherwise;
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) throw new SettingFault(name, `"${value}" is none of ${choices.join(', ')}`, `${name}=${otherwise}`);
  return chosen;
}

/** Some of several, with commas between; none where it says `off` or nothing. */
export function choices<Choice extends string>(env: Environment, name: string, all: readonly Choice[]): readonly Choice[] {
  const value = text(env, name);
  if (value === null || value === 'off') return [];
  const words = value.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !all.some((one) => one === word));
  if (wrong !== undefined) throw new SettingFault(name, `"${wrong}" is none of off, ${all.join(', ')}`, `${name}=${all.join(',')}`);
  return all.filter((one) => words.includes(one));
}

export function url(env: Environment, name: string, protocols: readonly string[], example: string): URL | null {
  const value = text(env, name);
  if (value === null) return null;
  const parsed = URL.canParse(value) ? new URL(value) : null;
  // The value itself is not repeated: it may hold a password.
  if (parsed === null || !protocols.includes(parsed.protocol))
    throw new SettingFault(
      name,
      `is not an address that starts ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
      `${name}=${example}`,
    );
  return parsed;
}

export function moment(env: Environment, name: string): Date | null {
  const value = text(env, name);
  if (value === null) return null;
  const parsed = new Date(value);
  if (Number.isNaN(parsed.getTime())) throw new SettingFault(name, `"${value}" is not a moment`, `${name}=2026-11-09T18:05:00Z`);
  return parsed;
}
