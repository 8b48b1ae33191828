import { type Asked, type Field, fieldOf, idsOf, joined, type Label, labelOf, type Legend, legendOf } from './field.js';

export interface TextInput extends Field {
  readonly label: Label;
  readonly type: string;
  readonly value: string | null;
  readonly classes: string | null;
  readonly autocomplete: string | null;
  readonly inputmode: string | null;
  readonly spellcheck: 'true' | 'false' | null;
  readonly autocapitalize: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

export interface Textarea extends Field {
  readonly label: Label;
  readonly rows: number;
  readonly value: string | null;
  readonly classes: string | null;
}

/** A textarea that says how much room is left. */
export interface CharacterCount extends Textarea {
  readonly maxLength: number;
  readonly info: { readonly id: string; readonly text: string };
}

export interface PasswordInput extends Field {
  readonly label: Label;
  readonly autocomplete: 'current-password' | 'new-password';
}

export interface DatePart {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly classes: string;
  readonly inputmode: string | null;
}
export interface DateInput extends Field {
  readonly legend: Legend;
  readonly items: readonly DatePart[];
}
export type DateInputPart = 'day' | 'month' | 'year' | 'time';
export type DateInputValues = { readonly [part in DateInputPart]?: string | null };

export interface FileUpload extends Field {
  readonly label: Label;
  readonly multiple: boolean;
  readonly accept: string | null;
}

interface AskedText extends Asked {
  label: string;
  value?: string | null;
}
type Width = 2 | 3 | 4 | 5 | 10 | 20;

interface AskedInput extends AskedText {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  width?: Width;
  autocomplete?: string;
  inputmode?: 'numeric' | 'tel' | 'email' | 'url';
  spellcheck?: boolean;
  autocapitalize?: string;
  prefix?: string;
  suffix?: string;
}

export function textInput(asked: AskedInput): TextInput {
  return {
    ...fieldOf('govuk/input', asked),
    label: labelOf(asked),
    type: asked.type ?? 'text',
    value: asked.value ?? null,
    classes: joined(asked.width && `govuk-input--width-${asked.width}`),
    autocomplete: asked.autocomplete ?? null,
    inputmode: asked.inputmode ?? null,
    spellcheck: asked.spellcheck === undefined ? null : asked.spellcheck ? 'true' : 'false',
    autocapitalize: asked.autocapitalize ?? null,
    prefix: asked.prefix ?? null,
    suffix: asked.suffix ?? null,
  };
}

/** Where somebody signs in or is invited. */
export function emailInput(asked: AskedText & { autocomplete?: string }): TextInput {
  return textInput({ type: 'email', spellcheck: false, autocapitalize: 'none', ...asked });
}

/** Six digits from an app or a list. */
export function codeInput(asked: AskedText): TextInput {
  return textInput({ width: 10, inputmode: 'numeric', autocomplete: 'one-time-code', spellcheck: false, ...asked });
}

export function passwordInput(asked: Asked & { label: string; chosen?: boolean }): PasswordInput {
  const autocomplete = asked.chosen ? 'new-password' : 'current-password';
  return { ...fieldOf('govuk/password-input', asked), label: labelOf(asked), autocomplete };
}

export function textarea(asked: AskedText & { rows?: number }): Textarea {
  return { ...fieldOf('govuk/textarea', asked), label: labelOf(asked), rows: asked.rows ?? 5, value: asked.value ?? null, classes: null };
}

export function characterCount(asked: AskedText & { rows?: number; maxLength: number }): CharacterCount {
  const area = textarea(asked);
  const info = { id: `${area.id}-info`, text: `You can write up to ${asked.maxLength.toLocaleString('en-GB')} characters` };
  const describedBy = idsOf(info, area.hint, area.error);
  return { ...area, component: 'govuk/character-count', describedBy, maxLength: asked.maxLength, info };
}

interface AskedDate extends Asked {
  legend: string;
  values?: DateInputValues;
  withTime?: boolean;
  /** Which boxes are wrong; all of them when left out. */
  wrong?: readonly DateInputPart[];
}

const dateLabels: Record<DateInputPart, string> = { day: 'Day', month: 'Month', year: 'Year', time: 'Time' };
const dateWidths: Record<DateInputPart, number> = { day: 2, month: 2, year: 4, time: 5 };

/** Three boxes, and a fourth for the time: `name-day`, `name-month`, `name-year`, `name-time`. */
export function dateInput(asked: AskedDate): DateInput {
  const field = fieldOf('govuk/date-input', asked);
  const parts: readonly DateInputPart[] = asked.withTime ? ['day', 'month', 'year', 'time'] : ['day', 'month', 'year'];
  const wrong = asked.error ? (asked.wrong?.length ? asked.wrong : parts) : [];
  const items = parts.map((part) => ({
    id: `${field.id}-${part}`,
    name: `${asked.name}-${part}`,
    label: dateLabels[part],
    value: asked.values?.[part] ?? null,
    classes: `${wrong.includes(part) ? 'govuk-input--error ' : ''}govuk-input--width-${dateWidths[part]}`,
    inputmode: part === 'time' ? null : 'numeric',
  }));
  return { ...field, focusId: `${field.id}-${wrong[0] ?? 'day'}`, legend: legendOf(asked), items };
}

export function fileUpload(asked: Asked & { label: string; multiple?: boolean; accept?: string }): FileUpload {
  const { multiple = false, accept = null } = asked;
  return { ...fieldOf('govuk/file-upload', asked), label: labelOf(asked), multiple, accept };
}
