import type { LookedAtItem } from '../item-look.js';
import { type CapturePart, capturePart } from './capture/capture-part.presenter.js';
import { type SheetPart, sheetPart } from './sheet-facts.presenter.js';

/** The first thing in the right column of an item's page. */
export function besideItem({ seen, acts, file }: LookedAtItem): (SheetPart & { readonly capture: CapturePart | null }) | null {
  const { sheet, capture, item } = seen;
  const mayFill = acts.has('case.add-evidence') && file.row.closedAt === null;
  // Of a copy with parts hidden the sheet of its original is the one to fill in.
  const part = item.copyOf === null ? sheetPart(sheet, item.id, mayFill) : null;
  return part === null ? null : { ...part, capture: capturePart(capture, sheet, item.id, mayFill) };
}
