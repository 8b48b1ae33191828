import type { CaseItem } from '../case-items.js';

export interface ItemKin {
  readonly takenFrom: { readonly item: CaseItem; readonly attachment: number } | null;
  readonly takenOut: readonly { readonly item: CaseItem; readonly attachment: number }[];
}

/** What one item has to do with the others of its case. What is locked is related to nothing: nothing of it is opened. */
export function kinOf({ id, words }: CaseItem, all: readonly CaseItem[]): ItemKin {
  const from = words?.takenFrom;
  const parent = from === undefined ? undefined : all.find((other) => other.id === from.evidenceId);
  return {
    takenFrom: from === undefined || parent === undefined ? null : { item: parent, attachment: from.attachment },
    takenOut: all.flatMap((item) =>
      item.words?.takenFrom?.evidenceId === id ? [{ item, attachment: item.words.takenFrom.attachment }] : [],
    ),
  };
}
