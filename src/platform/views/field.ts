/** Anything a page can show without knowing what it is: `component` names the partial that draws it. */
export interface Component {
  readonly component: string;
}

export interface Label {
  readonly text: string;
  readonly for: string;
  readonly classes: string | null;
  /** The page's only question is its heading. */
  readonly heading: boolean;
  /** Read out but not shown: which of several like it. */
  readonly more: string | null;
}

export interface Legend {
  readonly text: string;
  readonly classes: string | null;
  readonly heading: boolean;
  readonly more: string | null;
}

export interface Hint {
  readonly id: string;
  readonly text: string;
}

export interface ErrorMessage {
  readonly id: string;
  readonly text: string;
  readonly inSummary: string;
}

/** One question of a form, ready to draw. */
export interface Field extends Component {
  readonly name: string;
  readonly id: string;
  readonly hint: Hint | null;
  readonly error: ErrorMessage | null;
  /** Ids of hint and error, for screen readers. */
  readonly describedBy: string | null;
  /** What a line of the error summary jumps to. */
  readonly focusId: string;
  /** Questions inside this one's answers. */
  readonly inner: readonly Field[];
}

/** What every builder of a question takes. Left out means none. */
export interface Asked {
  name: string;
  /** Where names repeat on a page; otherwise the name serves. */
  id?: string;
  hint?: string | null;
  error?: string | null;
  /** The line in the error summary, where the words at the question need their place: "Question 3: write why …". */
  errorInSummary?: string;
  size?: Size;
  /** The label is the page's heading (and large, unless `size` says otherwise). */
  heading?: boolean;
  /** Said to screen readers after the label: "(question 1)". */
  more?: string;
}

/** Small heading, heading, title; `plain` is running text. */
export type Size = 'plain' | 's' | 'm' | 'l';

export function labelOf(asked: Asked & { label: string }, block = 'govuk-label'): Label {
  const heading = asked.heading ?? false;
  return { text: asked.label, for: idOf(asked), classes: sizeClass(block, asked.size, heading), heading, more: asked.more ?? null };
}

export function legendOf(asked: Pick<Asked, 'heading' | 'size' | 'more'> & { legend: string }): Legend {
  const heading = asked.heading ?? false;
  return { text: asked.legend, classes: sizeClass('govuk-fieldset__legend', asked.size, heading), heading, more: asked.more ?? null };
}

export function idOf(asked: Pick<Asked, 'id' | 'name'>): string {
  return asked.id ?? asked.name;
}

/** The parts that every question has, filled in. */
export function fieldOf(component: string, asked: Asked): Field {
  const id = idOf(asked);
  const hint = asked.hint ? { id: `${id}-hint`, text: asked.hint } : null;
  const error = asked.error ? { id: `${id}-error`, text: asked.error, inSummary: asked.errorInSummary ?? asked.error } : null;
  return { component, name: asked.name, id, hint, error, describedBy: idsOf(hint, error), focusId: id, inner: [] };
}

export function idsOf(...described: readonly ({ readonly id: string } | null)[]): string | null {
  return described.flatMap((part) => (part ? [part.id] : [])).join(' ') || null;
}

export function joined(...classes: readonly (string | null | false | undefined)[]): string | null {
  return classes.filter(Boolean).join(' ') || null;
}

function sizeClass(block: string, size: Size | undefined, heading: boolean): string | null {
  const chosen = size ?? (heading ? 'l' : 's');
  return chosen === 'plain' ? null : `${block}--${chosen}`;
}
