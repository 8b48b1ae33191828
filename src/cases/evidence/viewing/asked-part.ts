import type { PictureSize } from '../../../evidence/index.js';

/** Which part of an item somebody asked to see, out of an address. */
export interface AskedPart {
  /** From 1. */
  readonly page: number;
  /** A chat as the plain text that it came as. */
  readonly asText: boolean;
}

/** What nobody could have meant is the first. */
export function askedPart(query: unknown): AskedPart {
  const asked = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  return { page: pageNumber(asked.page) ?? 1, asText: asked.as === 'text' };
}

/** The token of a picture that waits, and how large it is to be. */
export function askedPicture({ for: token, size }: Record<string, unknown>): { token: string; size: PictureSize } {
  return { token: typeof token === 'string' ? token : '', size: size === 'full' ? 'full' : 'usual' };
}

/** Null for what is no page number. */
export function pageNumber(typed: unknown): number | null {
  return typeof typed === 'string' && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : null;
}
