import type { PageModel } from '../platform/http/answers.js';
import {
  type Button,
  button,
  type ButtonGroup,
  buttonGroup,
  type Component,
  errorsOf,
  type Field,
  type Form,
  type PageHead,
  pageHead,
  type PlainLink,
  type Words,
} from '../platform/views/govuk.js';
import { asWords } from '../platform/views/govuk.js';

/** A page with one form on it. View `account/form`. */
export interface FormPage extends PageModel {
  readonly heading: string;
  readonly before: readonly Words[];
  /** What stands between the words and the form. */
  readonly notes: readonly Component[];
  readonly form: Form;
  readonly fields: readonly Field[];
  readonly buttons: ButtonGroup;
  /** A way out that changes something too, below the form. */
  readonly otherwise: SmallForm | null;
}

/** A button with a form of its own. */
export interface SmallForm {
  readonly form: Form;
  readonly button: Button;
}

/** A page that says something, and where to go next. View `account/message`. */
export interface MessagePage extends PageModel {
  readonly heading: string;
  readonly paragraphs: readonly Words[];
  readonly notes: readonly Component[];
  readonly onward: ButtonGroup | null;
  readonly otherwise: SmallForm | null;
}

export function formPage(said: {
  heading: string;
  title?: string;
  back?: string | null;
  section?: string;
  before?: readonly (string | Words)[];
  notes?: readonly Component[];
  form: Form;
  fields: readonly Field[];
  submit: Button;
  links?: readonly PlainLink[];
  otherwise?: SmallForm;
  /** What is wrong with the whole rather than with one field. */
  faults?: readonly string[];
}): FormPage {
  const { heading, title = heading, back = null, before = [], notes = [], form, fields, faults = [] } = said;
  return {
    page: head({ title, back, section: said.section, errors: errorsOf(fields, ...faults) }),
    heading,
    before: before.map(asWords),
    notes,
    form,
    fields,
    buttons: buttonGroup([said.submit], said.links ?? []),
    otherwise: said.otherwise ?? null,
  };
}

export function messagePage(said: {
  heading: string;
  back?: string | null;
  section?: string;
  paragraphs: readonly (string | Words)[];
  notes?: readonly Component[];
  onward?: ButtonGroup;
  otherwise?: SmallForm;
}): MessagePage {
  const { heading, back = null, paragraphs, notes = [], onward = null, otherwise = null } = said;
  return {
    page: head({ title: heading, back, section: said.section }),
    heading,
    paragraphs: paragraphs.map(asWords),
    notes,
    onward,
    otherwise,
  };
}

export function smallForm(form: Form, text: string): SmallForm {
  return { form, button: button(text, { kind: 'second' }) };
}

function head(said: { title: string; back: string | null; section?: string | undefined; errors?: PageHead['errors'] }): PageHead {
  const { title, back, section = null, errors = null } = said;
  return pageHead({ title, back, section, errors });
}
