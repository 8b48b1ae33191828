import { type Day, longDay } from '../../kernel/index.js';
import { type Component, dateInput, type Field, insetText, radios, textarea } from '../../platform/views/govuk.js';
import { type Category, type RuleSettings, ruleSettingWords, type RuleVerdict } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { type DayJudged, type FormerPupilSaid, judged, readContact, ruleOfCategory } from './domain/policy-check.js';
import type { Faults } from './domain/faults.js';
import { relativeLabels, type SaidRelative } from '../../people/index.js';
import type { TriageForm } from './triage.form.js';

/** What stands beside the question what it is about. */
export interface PolicyBeside {
  readonly rules: RuleSettings;
  /** What the people it is about declared of relatives who are pupils, and what is not over. */
  readonly relatives: readonly SaidRelative[];
  readonly today: Day;
}

const verdictWords: Readonly<Record<RuleVerdict, string>> = {
  breach: 'not allowed',
  advised_against: 'advised against',
  allowed: 'allowed',
  ask: 'it depends on when they were born',
};

/** "Contact with former pupils: Not allowed until the 19th birthday" */
export function policyOn(category: Category, rules: RuleSettings): { readonly label: string; readonly text: string } | null {
  const name = ruleOfCategory[category];
  if (name === undefined) return null;
  const { label, values } = ruleSettingWords[name];
  return { label, text: (values as Readonly<Record<string, string>>)[rules[name]] ?? '' };
}

export function policyHint({ label, text }: { readonly label: string; readonly text: string }): string {
  return `Your policy on ${label.toLowerCase()}: ${text.toLowerCase()}`;
}

/** What helps to hold the days of contact against the school's rule. It is kept with the decision. */
export function formerPupilFields(value: TriageForm, errors: Faults): Field[] {
  return [
    dateInput({
      name: 'pupil',
      legend: 'When was the former pupil born? (optional)',
      hint: 'Then Heed holds the days against your policy.',
      values: value.pupil,
      error: dateFault(errors, 'pupil'),
    }),
    textarea({
      name: 'contactDays',
      label: 'On which days were they in contact? (optional)',
      hint: 'One in a line, for example 11 12 2026',
      rows: 3,
      value: value.contactDays,
      error: errors.contactDays ?? null,
    }),
    radios({
      name: 'throughWork',
      legend: 'Do they know each other through work, now or then?',
      inline: true,
      value: value.throughWork,
      error: errors.throughWork ?? null,
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  ];
}

/** What the rule says of the days, before anything is decided. */
export function daysHeldAgainstRule(value: TriageForm, rules: RuleSettings, today: string): Component[] {
  const { said } = readContact(value, today);
  return said === null ? [] : [insetText(`Your policy on former pupils: ${judgedWords(said, rules)} This helps you. You decide.`)];
}

/** The policy that stood beside the decision, as it is read years later. */
export function policyLines(
  form: TriageForm,
  { rules, relatives, today }: PolicyBeside,
): { readonly label: string; readonly text: string }[] {
  return (form.categories as Category[]).flatMap((category) => {
    const policy = policyOn(category, rules);
    if (policy === null) return [];
    const { said } = category === 'contact_with_former_pupil' ? readContact(form, today) : { said: null };
    const declared = category === 'contact_with_pupil' ? relatives.map((one) => relativeLine(one, rules)) : [];
    return [
      { label: `Your policy. ${policy.label}`, text: said === null ? policy.text : judgedWords(said, rules) },
      ...declared.map((text) => ({ label: 'Declared relative', text })),
    ];
  });
}

/** What was declared, beside the question whether contact with a pupil is a breach. */
export function relativesDeclared({ rules, relatives }: PolicyBeside): Component[] {
  return relatives.map((one) => insetText(`Declared: ${relativeLine(one, rules)}`));
}

/** "Hesper Lindqvale, niece or nephew Perdita: declared on …, approved on …. Allowed from that day on." */
function relativeLine({ words, state, declaredAt, answeredAt }: SaidRelative, { relativeExemption }: RuleSettings): string {
  const said = `${words.by}, ${relativeLabels[words.relative].toLowerCase()} ${words.pupil}: declared on ${longDay(new Date(declaredAt))}`;
  if (state !== 'approved' || answeredAt === null)
    return `${said}, ${state === 'refused' ? 'not approved' : 'not answered'}. No exception.`;
  const from = `${said}, approved on ${longDay(new Date(answeredAt))}.`;
  return relativeExemption === 'on' ? `${from} Allowed from that day on.` : `${from} Your policy makes no exception.`;
}

function judgedWords(said: FormerPupilSaid, rules: RuleSettings): string {
  const rule = ruleSettingWords.formerPupil.values[rules.formerPupil];
  const born = said.bornOn === null ? 'The date of birth is not known' : `Born on ${longDay(said.bornOn)}`;
  const work = said.throughWork ? 'known through work' : 'not known through work';
  return `${rule}. ${born}, ${work}. ${judged(rules.formerPupil, said).map(dayWords).join(' ')}`;
}

function dayWords({ on, verdict, age }: DayJudged): string {
  return `${longDay(on)}${age === null ? '' : `, aged ${age}`}: ${verdictWords[verdict]}.`;
}
