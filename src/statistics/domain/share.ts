import { figureRules } from '../../rules/index.js';
import type { Figure } from './suppression.js';

/** So many of a hundred, or at least so many, or nothing that may be said. */
export type Share = { readonly percent: number; readonly atLeast: boolean } | null;

/**
 * How many of a hundred steps were done on time, from nothing but what is published. Where fewer than 5 were late, the most that can have been
 * late says how many were in time at least.
 * @source domain guide 14: only where the denominator is at least 5 and the numerator is not suppressed
 */
export function shareOnTime(onTime: Figure, late: Figure, due: Figure): Share {
  if (typeof due !== 'number' || due < figureRules.smallestShown) return null;
  if (typeof onTime === 'number' && typeof late === 'number') return { percent: Math.floor((100 * onTime) / due), atLeast: false };
  if (late !== 'few' || onTime === 'few') return null;
  return { percent: Math.floor((100 * (due - figureRules.smallestShown + 1)) / due), atLeast: true };
}
