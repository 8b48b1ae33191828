import { type Asked, type Component, type Field, fieldOf, idOf, joined, type Label, labelOf, type Legend, legendOf } from './field.js';

/** A line of radios or checkboxes: an answer, or a word between answers, or the heading of a group of them. */
export interface ChoiceItem {
  readonly divider: string | null;
  readonly group: string | null;
  readonly answer: Answer | null;
}

export interface Answer {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
  /** Ticking it clears the others: "None of these". */
  readonly exclusive: boolean;
  readonly hint: { readonly id: string; readonly text: string } | null;
  /** Ids that describe this box; a single checkbox carries those of its group. */
  readonly describedBy: string | null;
  /** Asked only with this answer. Shown to everybody where scripts do not run. */
  readonly reveal: { readonly id: string; readonly hidden: boolean; readonly fields: readonly Field[]; readonly below: readonly Component[] } | null;
}

export interface Choices extends Field {
  readonly legend: Legend | null;
  readonly classes: string | null;
  readonly groupClasses: string | null;
  /** Stands between the hint and the answers. */
  readonly above: Component | null;
  readonly items: readonly ChoiceItem[];
}
export type Radios = Choices;
export type Checkboxes = Choices;

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}
export interface Select extends Field {
  readonly label: Label;
  readonly options: readonly Option[];
}

/** What a presenter offers: `{ value, text }`, `{ group: 'What adults do' }` or `{ divider: 'or' }`. */
export type Offer =
  | { value: string; text: string; hint?: string; id?: string; exclusive?: boolean; fields?: readonly Field[]; below?: readonly Component[] }
  | { group: string }
  | { divider: string };

interface AskedChoices extends Asked {
  legend: string;
  choices: readonly Offer[];
  inline?: boolean;
  small?: boolean;
  above?: Component;
}

export function radios(asked: AskedChoices & { value?: string | null }): Radios {
  return choicesOf('radios', asked, asked.value ? [asked.value] : []);
}

export function checkboxes(asked: AskedChoices & { values?: readonly string[] }): Checkboxes {
  return choicesOf('checkboxes', asked, asked.values ?? []);
}

/** Yes, no and whatever third answer is wanted, in one line. */
export function yesNo(asked: Omit<AskedChoices, 'choices'> & { value?: string | null; third?: { value: string; text: string } }): Radios {
  const choices = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, ...(asked.third ? [asked.third] : [])];
  return radios({ inline: true, ...asked, choices });
}

export function select(
  asked: Asked & { label: string; options: readonly { value: string; text: string }[]; value?: string | null },
): Select {
  const options = asked.options.map((option) => ({ ...option, selected: option.value === asked.value }));
  return { ...fieldOf('govuk/select', asked), label: labelOf(asked), options };
}

function choicesOf(kind: 'radios' | 'checkboxes', asked: AskedChoices, chosen: readonly string[]): Choices {
  const items = asked.choices.map((offer, index) => itemOf(asked, offer, index, chosen));
  const grouped = asked.choices.some((offer) => 'group' in offer);
  const first = items.find((item) => item.answer)?.answer;
  return {
    ...fieldOf(`govuk/${kind}`, asked),
    focusId: first?.id ?? idOf(asked),
    inner: items.flatMap((item) => item.answer?.reveal?.fields ?? []),
    legend: legendOf(asked),
    classes: joined(asked.inline && `govuk-${kind}--inline`, asked.small && `govuk-${kind}--small`),
    groupClasses: joined(grouped && 'heed-choices'),
    above: asked.above ?? null,
    items,
  };
}

/** Ids follow GOV.UK: the first answer bears the question's name, so that the error summary finds it. */
function itemOf(asked: AskedChoices, offer: Offer, index: number, chosen: readonly string[]): ChoiceItem {
  if ('group' in offer) return { divider: null, group: offer.group, answer: null };
  if ('divider' in offer) return { divider: offer.divider, group: null, answer: null };
  const before = asked.choices.slice(0, index).filter((other) => !('group' in other)).length;
  const id = offer.id ?? (before === 0 ? idOf(asked) : `${idOf(asked)}-${before + 1}`);
  const checked = chosen.includes(offer.value);
  const hint = offer.hint ? { id: `${id}-item-hint`, text: offer.hint } : null;
  const { fields = [], below = [] } = offer;
  const reveal = fields.length + below.length > 0 ? { id: `conditional-${id}`, hidden: !checked, fields, below } : null;
  const { value, text, exclusive = false } = offer;
  return {
    divider: null,
    group: null,
    answer: { id, name: asked.name, value, text, checked, exclusive, hint, describedBy: hint?.id ?? null, reveal },
  };
}
