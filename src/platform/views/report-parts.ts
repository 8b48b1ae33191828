import type { Component } from './field.js';
import { asWords, type Words } from './words.js';

/** Where in a row of pages this one stands. */
export interface Steps {
  readonly blocks: readonly { readonly classes: string }[];
  readonly text: string;
}

/** `steps(2, 6, 'safety first')` reads "Step 2 of 6: safety first". */
export function steps(now: number, all: number, about: string): Steps {
  const classes = (index: number): string => (index + 1 < now ? 'is-done' : index + 1 === now ? 'is-now' : 'is-todo');
  return { blocks: Array.from({ length: all }, (_, index) => ({ classes: classes(index) })), text: `Step ${now} of ${all}: ${about}` };
}

/** Who receives it, or who does not, with the reason. */
export interface Receivers {
  readonly people: readonly { readonly name: string; readonly part: string | null }[];
  readonly why: readonly string[];
}

/** A signed head of the log in small type, its lines as they are. */
export interface Seal {
  readonly words: string;
  readonly lines: string;
}

/** When what happens: `{ when: 'Now', what: '…' }`. */
export interface WhenLine {
  readonly when: string;
  readonly what: Words;
}

/** A box of words. Sand: quiet; tint: the one thing to notice first; danger: call 999. */
export interface Panel extends Component {
  readonly classes: string | null;
  readonly heading: string | null;
  readonly paragraphs: readonly Words[];
  readonly bullets: readonly Words[];
}
export type PanelTone = 'plain' | 'tint' | 'sand' | 'edge' | 'stop';

export function panel(said: {
  tone?: PanelTone;
  heading?: string;
  paragraphs?: readonly (string | Words)[];
  bullets?: readonly (string | Words)[];
}): Panel {
  const { tone = 'plain', heading = null, paragraphs = [], bullets = [] } = said;
  const classes: Record<PanelTone, string | null> = {
    plain: null,
    tint: 'heed-panel--tint',
    sand: 'heed-panel--sand',
    edge: 'heed-panel--edge',
    stop: 'heed-panel--edge heed-panel--stop',
  };
  return { component: 'heed/panel', classes: classes[tone], heading, paragraphs: paragraphs.map(asWords), bullets: bullets.map(asWords) };
}

/** "If yes, call 999 now", with the button that calls. */
export interface DangerPanel extends Component {
  readonly heading: string;
  readonly text: string;
}
export function dangerPanel(heading: string, text: string): DangerPanel {
  return { component: 'heed/danger-panel', heading, text };
}

/** Plain help beside a hard question: on the right where there is room, between answer and reason on a phone. */
export interface Help {
  readonly heading: string | null;
  readonly paragraphs: readonly Words[];
}
export function help(heading: string | null, paragraphs: readonly (string | Words)[]): Help {
  return { heading, paragraphs: paragraphs.map(asWords) };
}
