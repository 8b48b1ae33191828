/** What stands for an item where pages are put in order. */
export interface Joinable {
  readonly id: string;
  readonly number: number;
  readonly isLocked: boolean;
  /** A page of another sheet, beside other pages. */
  readonly isElsewhere: boolean;
}

/** `not-numbers`: something else was typed. `anchor`: the item that the sheet was begun for is not among them. */
export type OrderFault = 'not-numbers' | 'none' | 'twice' | 'no-such-item' | 'locked' | 'elsewhere' | 'anchor' | 'too-many';

/** What one page of a report can hold. @source domain guide 9.1 */
export const mostPages = 20;

/**
 * Reads "4, 5, 6" as the pages of a sheet, in that order.
 * @param anchor the item that has to be one of them; null for the sheet of a link, which needs no page
 */
export function pagesInOrder<Item extends Joinable>(typed: string, items: readonly Item[], anchor: string | null): Item[] | OrderFault {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.some((part) => !/^\d{1,6}$/.test(part))) return 'not-numbers';
  if (parts.length > mostPages) return 'too-many';
  if (parts.length === 0 && anchor !== null) return 'none';
  const numbers = parts.map(Number);
  if (new Set(numbers).size < numbers.length) return 'twice';
  const pages = numbers.map((number) => items.find((item) => item.number === number) ?? null);
  const found = pages.filter((page) => page !== null);
  if (found.length < pages.length) return 'no-such-item';
  if (found.some(({ isLocked }) => isLocked)) return 'locked';
  if (found.some(({ isElsewhere }) => isElsewhere)) return 'elsewhere';
  return anchor === null || found.some(({ id }) => id === anchor) ? found : 'anchor';
}
