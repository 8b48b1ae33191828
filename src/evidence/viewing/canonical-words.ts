import { canonicalText } from '../../kernel/index.js';

/** Whatever a file says is text as both databases and a page can hold it. */
export function canonicalWords(value: unknown): unknown {
  if (typeof value === 'string') return canonicalText(value);
  if (Array.isArray(value)) return value.map(canonicalWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, canonicalWords(one)]));
}
