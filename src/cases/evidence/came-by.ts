import type { EvidenceType } from '../../evidence/index.js';

/** How somebody put a file into the page. What their browser says is all that is known of it. */
export const waysToCome = ['picked', 'pasted', 'dropped'] as const;
export type CameBy = (typeof waysToCome)[number];

/** Without scripts files can only be chosen. */
export function cameBy(fields: Readonly<Record<string, unknown>>): CameBy {
  return waysToCome.find((way) => way === fields.way) ?? 'picked';
}

const came: Readonly<Record<CameBy, string>> = {
  picked: 'chosen from a device',
  pasted: 'pasted into the page',
  dropped: 'dropped onto the page',
};

/** "pasted into the page", "chosen from a device, as a saved e-mail" */
export function cameByWords(way: CameBy, type: EvidenceType | null): string {
  return type === 'eml' || type === 'msg' ? `${came[way]}, as a saved e-mail` : came[way];
}
