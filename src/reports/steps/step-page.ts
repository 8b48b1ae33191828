import type { Actor } from '../../kernel/index.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import type { Component, Field } from '../../platform/views/govuk.js';
import type { DraftAnswers } from '../domain/draft-answers.js';
import type { KnownAccount } from './known-accounts.queries.js';

/** What a page goes by, beside what was sent. */
export interface StepContext {
  readonly answers: DraftAnswers;
  readonly now: Date;
  readonly actor: Actor;
  /** Everybody who signs in at the school, for pages that name people; empty for the others. */
  readonly people: readonly KnownAccount[];
}

export interface Said<Form> {
  readonly value: Form;
  readonly errors: FieldErrors;
}

/** One page of a report. */
export interface StepPage<Form extends object> {
  readonly Form: new () => Form;
  /** The page's title. */
  readonly title: (context: StepContext) => string;
  /** The title stands above the questions as the page's heading; otherwise a question is the heading. */
  readonly headed?: true;
  /** Between heading and form. */
  readonly above?: (context: StepContext) => readonly Component[];
  /** Between the questions and the button. */
  readonly below?: (context: StepContext) => readonly Component[];
  readonly fields: (said: Said<Form>, context: StepContext) => readonly Field[];
  /** What was answered before, as it was typed. */
  readonly fill: (answers: DraftAnswers) => Partial<Form>;
  readonly take: (value: Form, context: StepContext) => Partial<DraftAnswers>;
  /** What one field alone cannot tell. */
  readonly wrong?: (value: Form, context: StepContext) => Readonly<Record<string, string | undefined>>;
  /** Shows the same page again, for one more. */
  readonly stays?: (value: Form) => boolean;
  /** The second button: "Add another person". */
  readonly more?: string;
  /** Those named so far, each of whom can be taken away again. */
  readonly listed?: (answers: DraftAnswers) => readonly string[];
}

export interface DrawnStep {
  readonly title: string;
  readonly headed: boolean;
  readonly above: readonly Component[];
  readonly fields: readonly Field[];
  readonly below: readonly Component[];
  readonly more: string | null;
  readonly listed: readonly string[];
}

export type ReadStep =
  | {
      readonly ok: true;
      readonly take: (answers: DraftAnswers) => Partial<DraftAnswers>;
      readonly stays: boolean;
      readonly drawn: DrawnStep;
    }
  | { readonly ok: false; readonly drawn: DrawnStep };

/** A page whose form nobody outside needs to know. */
export interface AnyStepPage {
  readonly draw: (context: StepContext) => DrawnStep;
  readonly read: (body: unknown, context: StepContext) => ReadStep;
}

export function stepPage<Form extends object>(page: StepPage<Form>): AnyStepPage {
  const drawn = (said: Said<Form>, context: StepContext): DrawnStep => ({
    title: page.title(context),
    headed: page.headed ?? false,
    above: page.above?.(context) ?? [],
    fields: page.fields(said, context),
    below: page.below?.(context) ?? [],
    more: page.more ?? null,
    listed: page.listed?.(context.answers) ?? [],
  });
  return {
    draw: (context) => drawn({ value: Object.assign(new page.Form(), page.fill(context.answers)), errors: {} }, context),
    read: (body, context) => {
      const { value, errors } = readForm(page.Form, body);
      const all = { ...sentencesOf(page.wrong?.(value, context) ?? {}), ...errors };
      const shown = drawn({ value, errors: all }, context);
      if (Object.keys(all).length > 0) return { ok: false, drawn: shown };
      return {
        ok: true,
        take: (answers) => page.take(value, { ...context, answers }),
        stays: page.stays?.(value) ?? false,
        drawn: shown,
      };
    },
  };
}

function sentencesOf(found: Readonly<Record<string, string | undefined>>): FieldErrors {
  return Object.fromEntries(Object.entries(found).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
