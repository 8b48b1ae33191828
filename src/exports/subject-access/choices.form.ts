import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import { type ConsentAnswer, consentAnswers, isExemption } from '../../rules/index.js';
import type { Choice, NameChoice, Names } from './domain/access-events.js';
import type { NameLine } from './names.js';
import type { Part } from './parts.js';

/** What was typed, by the name of its field: how many there are, only the case knows. */
export type Typed = Readonly<Record<string, string>>;
const longest = 2_000;
/** What is written freely; anything else is compared with a list. */
const written = /^(?:why-\d+|sharerWhy|hidden)$/;

/** Reads fields that no class can declare, because they stand on the page once for each part or name. */
export function readTyped(fields: readonly string[], body: unknown): { readonly value: Typed; readonly errors: FieldErrors } {
  const { value } = readForm(
    class {
      constructor() {
        for (const field of fields) Object.assign(this, { [field]: '' });
      }
    },
    body,
  );
  const typed = value as Typed;
  const long = fields.filter((field) => written.test(field) && (typed[field] ?? '').length > longest);
  return { value: typed, errors: Object.fromEntries(long.map((field) => [field, 'Use 2,000 characters or fewer'])) };
}

/** The field of a part, by its place on the page. */
export const partField = (what: 'key' | 'choice' | 'why', at: number): string => `${what}-${at}`;

export function partFields(count: number): string[] {
  const each = Array.from({ length: count }, (_, at) => [partField('key', at), partField('choice', at), partField('why', at)]);
  return ['version', 'rest', ...each.flat()];
}

/** What was chosen on a page. `moved`: its parts are not those that it was opened with. */
export function readChoices(
  typed: Typed,
  parts: readonly Part[],
): { readonly choices: Readonly<Record<string, Choice>>; readonly errors: FieldErrors; readonly moved: boolean } {
  const choices: Record<string, Choice> = {};
  const errors: Record<string, string> = {};
  const moved = parts.some(({ key }, at) => typed[partField('key', at)] !== key);
  for (const [at, part] of parts.entries()) {
    if (!part.canGo) continue;
    const chosen = typed[partField('choice', at)] ?? '';
    const why = typed[partField('why', at)] ?? '';
    if (chosen === 'out' || (chosen === '' && typed.rest === 'out')) choices[part.key] = { goes: 'out' };
    else if (isExemption(chosen) && why === '') errors[partField('why', at)] = 'Write why it is left out';
    else if (isExemption(chosen)) choices[part.key] = { goes: 'left-out', exemption: chosen, why };
    else if (chosen !== '') errors[partField('choice', at)] = 'Choose from the list';
  }
  return { choices, errors, moved };
}

/** What was typed, at the places where the same parts stand now. What is gone has no place. */
export function carriedTo(typed: Typed, parts: readonly Part[]): Typed {
  const places = new Map(
    Object.entries(typed).flatMap(([field, key]) => (field.startsWith('key-') ? [[key, field.slice(4)] as const] : [])),
  );
  const each = parts.flatMap(({ key }, at): [string, string][] => {
    const was = places.get(key);
    if (was === undefined) return [];
    return (['choice', 'why'] as const).map((what) => [partField(what, at), typed[`${what}-${was}`] ?? '']);
  });
  return Object.fromEntries(each);
}

export const nameField = (what: 'named' | 'why', at: number): string => `${what}-${at}`;

export function nameFields(count: number): string[] {
  const each = Array.from({ length: count }, (_, at) => [`key-${at}`, nameField('named', at), nameField('why', at)]);
  return ['version', 'sharerNamed', 'consent', 'sharerWhy', hiddenField, ...each.flat()];
}

export const hiddenField = 'hidden';
const mostHidden = 100;

export function readNames(
  typed: Typed,
  lines: readonly NameLine[],
): { readonly names: Names; readonly errors: FieldErrors; readonly moved: boolean } {
  const others = lines.filter(({ isSharer }) => !isSharer);
  const errors: Record<string, string> = {};
  const names: Record<string, NameChoice> = {};
  for (const [at, { key }] of others.entries()) {
    const named = typed[nameField('named', at)] === 'yes';
    const why = typed[nameField('why', at)] ?? '';
    if (named && why === '') errors[nameField('why', at)] = 'Write why the name goes out';
    names[key] = { named, why: named ? why : '' };
  }
  const hidden = (typed[hiddenField] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (hidden.length > mostHidden) errors[hiddenField] = `Use ${mostHidden} lines or fewer`;
  const sharer = lines.some(({ isSharer }) => isSharer) ? sharerIn(typed, errors) : null;
  const moved = others.some(({ key }, at) => typed[`key-${at}`] !== key);
  return { names: { names, hidden, sharer }, errors, moved };
}

/** @source domain guide 12: weighed, not assumed */
function sharerIn({ sharerNamed = '', consent = '', sharerWhy = '' }: Typed, errors: Record<string, string>): Names['sharer'] {
  if (sharerNamed !== 'yes' && sharerNamed !== 'no') errors.sharerNamed = 'Say whether whoever reported it is named';
  if (!consentAnswers.some((one) => one === consent)) errors.consent = 'Say whether they agree';
  if (sharerWhy === '') errors.sharerWhy = 'Write how you weighed it';
  return { named: sharerNamed === 'yes', consent: consent as ConsentAnswer, why: sharerWhy };
}
