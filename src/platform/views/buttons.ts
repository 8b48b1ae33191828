import { type Component, joined } from './field.js';

export interface Button extends Component {
  readonly text: string;
  /** A link that looks like a button; a button when null. */
  readonly href: string | null;
  readonly name: string | null;
  readonly value: string | null;
  readonly classes: string | null;
  readonly preventDoubleClick: boolean;
}

export interface PlainLink {
  readonly text: string;
  readonly href: string;
  /** Read out but not shown: "Change [who it is about]". */
  readonly more: string | null;
}

/** The buttons of a page in their order, then its links. */
export interface ButtonGroup extends Component {
  readonly buttons: readonly Button[];
  readonly links: readonly PlainLink[];
}

/** One filled button a page; `second` is outlined; `stop` is outlined red; `call` is filled red and only for 999. */
export type ButtonKind = 'first' | 'second' | 'stop' | 'call';
const kindClasses: Record<ButtonKind, string | null> = {
  first: null,
  second: 'govuk-button--secondary',
  stop: 'govuk-button--warning',
  call: 'heed-button--danger',
};

export function button(text: string, more: { kind?: ButtonKind; name?: string; value?: string } = {}): Button {
  const { kind = 'first', name = null, value = null } = more;
  return { component: 'govuk/button', text, href: null, name, value, classes: kindClasses[kind], preventDoubleClick: true };
}

export function linkButton(text: string, href: string, kind: ButtonKind = 'first'): Button {
  return { component: 'govuk/button', text, href, name: null, value: null, classes: joined(kindClasses[kind]), preventDoubleClick: false };
}

export function plainLink(text: string, href: string, more: string | null = null): PlainLink {
  return { text, href, more };
}

export function buttonGroup(buttons: readonly Button[], links: readonly PlainLink[] = []): ButtonGroup {
  return { component: 'heed/button-group', buttons, links };
}
