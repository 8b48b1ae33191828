import { type Field, type Legend, legendOf, type Size } from './field.js';

/** Several questions under one heading. Written `{{#> govuk/fieldset who}}…{{/govuk/fieldset}}`, or drawn with its `fields`. */
export interface Fieldset extends Field {
  readonly legend: Legend;
  readonly fields: readonly Field[];
}

export function fieldset(asked: {
  name: string;
  legend: string;
  size?: Size;
  heading?: boolean;
  hint?: string;
  fields: readonly Field[];
}): Fieldset {
  const { name, fields } = asked;
  const hint = asked.hint ? { id: `${name}-hint`, text: asked.hint } : null;
  return {
    component: 'heed/field-group',
    name,
    id: name,
    hint,
    error: null,
    describedBy: hint?.id ?? null,
    focusId: name,
    inner: fields,
    legend: legendOf({ size: 'm', ...asked }),
    fields,
  };
}
