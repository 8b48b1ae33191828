/**
 * A rectangle that is painted over, on one page of an item. In thousandths of the page's width and height, so that it means the same on every
 * size in which the page is shown. `page` counts from 1.
 */
export interface HiddenPart {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** More than anybody draws on a conversation; fewer than would slow a page. */
export const mostHiddenParts = 100;
/** Thinner ones are slips of the hand, and hide nothing. */
const thinnest = 5;
const whole = 1_000;

/** As a form carries it: "1:120:40:300:25". */
export function partText({ page, left, top, width, height }: HiddenPart): string {
  return [page, left, top, width, height].join(':');
}

/** Null for anything that is no rectangle on a page. */
export function readPart(text: string): HiddenPart | null {
  if (!/^\d{1,4}(:\d{1,4}){4}$/.test(text)) return null;
  const [page = 0, left = 0, top = 0, width = 0, height = 0] = text.split(':').map(Number);
  const part = { page, left, top, width, height };
  return isOnPage(part) ? part : null;
}

/**
 * From what somebody typed, in per cent with or without a decimal and a sign: "12", "12.5", "12,5 %". What reaches over an edge is cut there.
 * Null when it is no number, or when nothing of it lies on the page.
 */
export function partFromPercents(page: number, typed: Readonly<Record<'left' | 'top' | 'width' | 'height', string>>): HiddenPart | null {
  const [left, top, width, height] = [typed.left, typed.top, typed.width, typed.height].map(thousandths);
  if (left === null || top === null || width === null || height === null) return null;
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  const part = { page, left, top, width: Math.min(width, whole - left), height: Math.min(height, whole - top) };
  return isOnPage(part) ? part : null;
}

function thousandths(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d)\d*)?\s*%?$/.exec(text.trim());
  return found === null ? null : Number(found[1]) * 10 + Number(found[2] ?? 0);
}

function isOnPage({ page, left, top, width, height }: HiddenPart): boolean {
  return page >= 1 && width >= thinnest && height >= thinnest && left + width <= whole && top + height <= whole;
}

/** In whole picture points, grown outwards, so that no edge of what is hidden shows. */
export function pixelsOf({ left, top, width, height }: HiddenPart, size: { readonly width: number; readonly height: number }) {
  const x = Math.floor((left * size.width) / whole);
  const y = Math.floor((top * size.height) / whole);
  return {
    left: x,
    top: y,
    width: Math.min(size.width, Math.ceil(((left + width) * size.width) / whole)) - x,
    height: Math.min(size.height, Math.ceil(((top + height) * size.height) / whole)) - y,
  };
}
