import type { FieldErrors } from '../../../platform/http/read-form.js';
import { type HiddenPart, mostHiddenParts, partFromPercents, partText, readPart } from './domain/hidden-part.js';
import { isHidingReason } from './domain/hiding-reasons.js';
import type { CopyAsked, CopyRefusal } from './make-redacted-copy.js';
import type { RedactForm } from './redact.form.js';

/** What somebody has drawn so far, and what they asked for with the last button. */
export interface Drawing {
  /** The page that is shown, from 1. */
  readonly page: number;
  readonly parts: readonly HiddenPart[];
  readonly typed: RedactForm;
  readonly errors: FieldErrors;
  readonly refusal: CopyRefusal | null;
  /** Everything that a copy needs, once that was asked for and nothing is missing. */
  readonly asked: CopyAsked | null;
}

const noRectangle = 'Use numbers from 0 to 100 for a part that lies on the page';

/** @param errors of fields that are too long for anything */
export function drawingFrom(typed: RedactForm, errors: FieldErrors): Drawing {
  const drawn = typed.parts.flatMap((text) => readPart(text) ?? []);
  const [act = '', where = ''] = cut(typed.press);
  const page = pageNumber(act === 'page' ? where : typed.page);
  const known = { page, typed, refusal: null, asked: null };
  if (act === 'uncover') return { ...known, parts: drawn.filter((part) => partText(part) !== where), errors };
  if (act === 'hide') return withOneMore(known, drawn, errors);
  if (act !== 'keep') return { ...known, parts: drawn, errors };
  return toKeep(known, drawn, errors);
}

type Known = Pick<Drawing, 'page' | 'typed' | 'refusal' | 'asked'>;

function withOneMore(known: Known, parts: readonly HiddenPart[], errors: FieldErrors): Drawing {
  const more = partFromPercents(known.page, known.typed);
  if (more === null) return { ...known, parts, errors: { ...errors, left: noRectangle } };
  if (parts.length >= mostHiddenParts) return { ...known, parts, errors: { ...errors, left: `Hide ${mostHiddenParts} parts or fewer` } };
  const typed = { ...known.typed, left: '', top: '', width: '', height: '' };
  return { ...known, typed, parts: [...parts, more], errors };
}

function toKeep(known: Known, parts: readonly HiddenPart[], given: FieldErrors): Drawing {
  const { reason, note } = known.typed;
  const errors = {
    ...given,
    ...(parts.length === 0 ? { left: 'Hide at least one part' } : {}),
    ...(parts.length > mostHiddenParts ? { left: `Hide ${mostHiddenParts} parts or fewer` } : {}),
    ...(isHidingReason(reason) ? {} : { reason: 'Choose why these parts are hidden' }),
  };
  const isWhole = Object.keys(errors).length === 0 && isHidingReason(reason);
  return { ...known, parts, errors, asked: isWhole ? { parts, reason, note } : null };
}

/** "uncover:1:120:40:300:25" in two. */
function cut(press: string): string[] {
  const at = press.indexOf(':');
  return at < 0 ? [press] : [press.slice(0, at), press.slice(at + 1)];
}

function pageNumber(text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
