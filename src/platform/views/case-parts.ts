import type { Button } from './buttons.js';
import type { NavLink, PageHead } from './page.js';
import type { SourceLabel, Tag } from './tags.js';
import { asWords, type Words } from './words.js';

/** What stands at the head of every page of a case. */
export interface CaseHead {
  /** What kind of case, without a name: "Allegation about a teacher". */
  readonly caption: string;
  readonly reference: string;
  readonly stage: Tag;
  readonly heldBy: string;
  readonly age: string;
  /** Who else has it open: "Also open: Dilwyn Aspinshaw, since 10:04". */
  readonly alsoOpen: string | null;
  readonly conflictHref: string | null;
  readonly sections: readonly NavLink[];
}
export type CasePageHead = PageHead & { readonly caseHead: CaseHead };

/** Somebody's own words, and under them who said them and when. */
export interface Verbatim {
  readonly text: string;
  readonly by: Words;
}

/** Small blocks, one per step. The words beside them say the same. */
export interface Meter {
  readonly blocks: readonly { readonly done: boolean }[];
  readonly text: string;
}

export interface PathwayStep {
  readonly mark: string;
  readonly classes: string | null;
  /** Read out before the heading: "Done:". */
  readonly before: string | null;
  readonly heading: string;
  readonly text: Words | null;
  readonly due: Tag | null;
  readonly who: string | null;
  readonly source: SourceLabel | null;
  readonly button: Button | null;
}
/** `next` is the one with the button. */
export type StepState = 'next' | 'todo' | 'waiting' | 'late' | 'done' | 'cancelled';
const stepLooks: Record<StepState, { mark: string; classes: string | null; before: string | null }> = {
  next: { mark: 'heed/shapes/ring-dot', classes: 'heed-step--now', before: null },
  todo: { mark: 'heed/shapes/ring', classes: null, before: null },
  waiting: { mark: 'heed/shapes/hourglass', classes: 'heed-step--wait', before: null },
  late: { mark: 'heed/shapes/triangle', classes: 'heed-step--late', before: null },
  done: { mark: 'heed/shapes/tick-disc', classes: 'heed-step--done', before: 'Done: ' },
  cancelled: { mark: 'heed/shapes/not', classes: 'heed-step--done', before: 'Not needed: ' },
};

export function pathwayStep(said: {
  state: StepState;
  heading: string;
  text?: string | Words | null;
  due?: Tag | null;
  who?: string | null;
  source?: SourceLabel | null;
  button?: Button | null;
}): PathwayStep {
  const { state, heading, text = null, due = null, who = null, source = null, button = null } = said;
  return { ...stepLooks[state], heading, text: text === null ? null : asWords(text), due, who, source, button };
}

export function meter(done: number, all: number, text: string): Meter {
  return { blocks: Array.from({ length: all }, (_, index) => ({ done: index < done })), text };
}

export function verbatim(text: string, by: string | Words): Verbatim {
  return { text, by: asWords(by) };
}

/** What is known, one line each: bold on the left, words on the right, small notes under them. */
export interface Facts {
  readonly classes: string | null;
  readonly facts: readonly { readonly name: string; readonly value: Words; readonly note: Words | null; readonly missing: boolean }[];
}
export interface Fact {
  name: string;
  /** Null reads "Not filled in". */
  value: string | Words | null;
  note?: string | Words | null;
}
/** `time` has a narrow first column of times, `narrow` a narrow one of words. */
export function facts(list: readonly Fact[], look: 'time' | 'narrow' | null = null): Facts {
  return {
    classes: look && `heed-facts--${look}`,
    facts: list.map(({ name, value, note = null }) => ({
      name,
      value: asWords(value ?? 'Not filled in'),
      note: note === null ? null : asWords(note),
      missing: value === null,
    })),
  };
}

export interface TimelineItem {
  readonly time: string;
  readonly title: string;
  readonly by: string | null;
  /** A filled mark: this changed what must be done. */
  readonly key: boolean;
  /** "Added later, about Monday 9 November, 18:55" */
  readonly later: string | null;
  readonly text: readonly Words[];
}
export interface TimelineDay {
  readonly day: string;
  readonly items: readonly TimelineItem[];
}

/** People in a case: who, their part, and a line of more. */
export interface PersonLine {
  readonly name: string;
  readonly href: string | null;
  readonly part: string;
  readonly note: string | null;
}
