import type { Asked, Offer, Size } from '../govuk.js';
import { textInput } from '../govuk.js';

/** The options of GOV.UK's own examples, as far as we support them. */
export interface Options {
  name?: string;
  id?: string;
  idPrefix?: string;
  namePrefix?: string;
  text?: string;
  href?: string;
  classes?: string;
  type?: string;
  value?: string;
  values?: Record<string, string | undefined>;
  rows?: unknown;
  hint?: { text: string };
  errorMessage?: { text: string };
  label?: { text: string; classes?: string; isPageHeading?: boolean };
  fieldset?: { legend?: { text: string; classes?: string; isPageHeading?: boolean } };
  items?: Item[];
  [other: string]: unknown;
}
interface Item {
  id?: string;
  name?: string;
  error?: boolean;
  value?: string;
  text?: string;
  divider?: string;
  selected?: boolean;
  checked?: boolean;
  behaviour?: string;
  hint?: { text: string };
  conditional?: { html: string };
}

/** What every question takes, from GOV.UK's options. Ours default to small headings, theirs to plain text. */
export function askedFrom(options: Options): Asked & { label: string; legend: string } {
  const said = options.label ?? options.fieldset?.legend ?? { text: '' };
  const id = options.id ?? options.idPrefix;
  return {
    name: options.name ?? id ?? '',
    label: said.text,
    legend: said.text,
    heading: said.isPageHeading ?? false,
    size: sizeOf(said.classes),
    hint: options.hint?.text ?? null,
    error: options.errorMessage?.text ?? null,
    ...(id ? { id } : {}),
  };
}

export function offersFrom(options: Options): Offer[] {
  return (options.items ?? []).map(({ id, divider, value = '', text = '', hint, behaviour, conditional }) =>
    divider
      ? { divider }
      : {
          value,
          text,
          exclusive: behaviour === 'exclusive',
          ...(id ? { id } : {}),
          ...(hint ? { hint: hint.text } : {}),
          ...(conditional ? { fields: [textInput({ name: 'inner', label: 'Inner' })] } : {}),
        },
  );
}

export function chosenFrom(options: Options): string[] {
  const marked = (options.items ?? []).filter((item) => item.checked || item.selected).map((item) => item.value ?? '');
  const given = Array.isArray(options.values) ? (options.values as string[]) : options.value ? [options.value] : [];
  return [...marked, ...given];
}

function sizeOf(classes = ''): Size {
  const size = /--([sml])\b/.exec(classes)?.[1];
  return size === 's' || size === 'm' || size === 'l' ? size : 'plain';
}
