import { type FormPage, formPage } from '../../accounts/index.js';
import { longDay } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { button, type Component, dateInput, form, plainLink, radios, select, summaryList, textInput } from '../../platform/views/govuk.js';
import type { DeclareRefusal } from './declare-relationship.js';
import type { Tie } from './relationship-words.js';
import { type EndRelationshipForm, nobodyListed, type RelationshipForm } from './relationships.form.js';
import type { OtherPerson, OwnRelationship } from './relationships.queries.js';

export const relationshipPaths = {
  list: () => '/account/relationships',
  end: (id: string) => `/account/relationships/${encodeURIComponent(id)}/end`,
} as const;

const tieWords: Readonly<Record<Tie, { own: string; listed: string; hint?: string }>> = {
  partner: { own: 'My partner', listed: 'Your partner', hint: 'Married, living together, or a couple' },
  relative: { own: 'A relative', listed: 'A relative of yours' },
  close_friend: { own: 'A close friend', listed: 'A close friend of yours' },
  manages_in_dispute: {
    own: 'I manage them, and we are in dispute',
    listed: 'You manage them, and you are in dispute',
    hint: 'Then you don’t deal with what they report. They need an account here.',
  },
};

export const whyNotDeclared: Readonly<Record<DeclareRefusal, { field: 'who' | 'name'; words: string }>> = {
  'not-known': { field: 'who', words: 'Choose a person, or “Somebody without an account”' },
  'has-an-account': { field: 'name', words: 'Somebody of this name has an account. Choose them from the list above' },
  'declared-already': { field: 'who', words: 'You have said this already. It stands at the top of this page' },
};

/** What somebody said about themselves, and the form for saying more. */
export function relationshipsPage(
  known: { own: readonly OwnRelationship[]; others: readonly OtherPerson[] },
  value: Partial<RelationshipForm> = {},
  errors: FieldErrors = {},
): FormPage {
  return formPage({
    heading: 'People I am close to',
    section: '/account',
    back: '/account',
    before: [
      'Nobody should deal with a report about their partner, a relative or a close friend. Say here once who that is. Then no such report reaches you, and none about you reaches them.',
      'Nobody reads this but you: not the administrator, not those who handle reports, not the person you name. You can’t change it, but you can say when it is over.',
    ],
    notes: declared(known.own),
    form: form(relationshipPaths.list()),
    fields: [
      select({
        name: 'who',
        label: 'Who is it?',
        options: [
          { value: '', text: 'Choose a person' },
          ...known.others.map(({ accountId, name, jobTitle }) => ({
            value: accountId,
            text: jobTitle === '' ? name : `${name}, ${jobTitle}`,
          })),
          { value: nobodyListed, text: 'Somebody without an account' },
        ],
        value: value.who ?? '',
        error: errors.who ?? null,
      }),
      textInput({
        name: 'name',
        label: 'Their name, if they have no account',
        hint: 'First name and surname, as people at the school would write it',
        autocomplete: 'off',
        spellcheck: false,
        value: value.name ?? '',
        error: errors.name ?? null,
      }),
      radios({
        name: 'tie',
        legend: 'What are they to you?',
        value: value.tie ?? '',
        error: errors.tie ?? null,
        choices: (Object.keys(tieWords) as Tie[]).map((tie) => ({
          value: tie,
          text: tieWords[tie].own,
          ...(tieWords[tie].hint === undefined ? {} : { hint: tieWords[tie].hint }),
        })),
      }),
    ],
    submit: button('Add this person'),
  });
}

function declared(own: readonly OwnRelationship[]): Component[] {
  if (own.length === 0) return [];
  return [
    summaryList(
      own.map(({ id, withName, tie, declaredAt, endedOn }) => {
        const said = `${tieWords[tie].listed}. You said so on ${longDay(new Date(declaredAt))}`;
        return {
          key: withName,
          value: endedOn === null ? said : [said, `Over since ${longDay(endedOn)}`],
          actions: endedOn === null ? [plainLink('End', relationshipPaths.end(id), `what you said about ${withName}`)] : [],
        };
      }),
    ),
  ];
}

export function endRelationshipPage(
  { id, withName, tie }: OwnRelationship,
  value: Partial<EndRelationshipForm> = {},
  error?: string,
): FormPage {
  return formPage({
    heading: `Is this over: ${withName}?`,
    title: 'Say that it is over',
    section: '/account',
    back: relationshipPaths.list(),
    before: [
      `${tieWords[tie].listed}. It stays on the record, with the day on which it was over.`,
      'It then no longer counts for new reports. What was reported before stays as it is.',
    ],
    form: form(relationshipPaths.end(id)),
    fields: [
      dateInput({
        name: 'ended',
        legend: 'Since when is it over?',
        hint: 'For example 9 11 2026. Today is fine',
        values: value.ended,
        error: error ?? null,
      }),
    ],
    submit: button('Say that it is over'),
    links: [plainLink('It isn’t over', relationshipPaths.list())],
  });
}
