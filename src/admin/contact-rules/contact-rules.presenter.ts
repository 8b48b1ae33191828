import { type FormPage, formPage } from '../../accounts/index.js';
import { longMoment } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { button, type Component, details, type Field, form, insetText, radios, textInput } from '../../platform/views/govuk.js';
import { ruleSettingsOf, ruleSettingWords, type RuleSettings } from '../../rules/index.js';
import type { SavedContactRules } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import type { ContactRulesForm } from './contact-rules.form.js';

interface Said {
  readonly value?: ContactRulesForm;
  readonly errors?: FieldErrors;
  readonly version?: number;
  readonly clash?: boolean;
}

const settings = Object.keys(ruleSettingWords) as (keyof RuleSettings)[];

/** @param saved the newest first */
export function contactRulesPage(saved: readonly SavedContactRules[], said: Said = {}): FormPage {
  const newest = saved[0] ?? null;
  const version = newest?.version ?? 0;
  return formPage({
    heading: 'What your policy says about contact',
    back: adminPaths.home(),
    section: '/admin',
    before: [
      'Whoever decides what a concern is sees these rules beside it. They help; they decide nothing by themselves.',
      newest === null
        ? 'Nobody has said yet what your own policy says. Until then Heed goes by what stands chosen here.'
        : 'A change counts for what is decided from now on. Decisions taken before keep the rule they were taken under.',
    ],
    notes: [...(said.clash && newest ? [nowSaid(newest)] : []), ...historyOf(saved)],
    form: form(adminPaths.contactRules(), { version: said.clash ? version : Math.max(said.version ?? version, 0) }),
    fields: [...settings.map((name) => choiceOf(name, newest, said)), reasonField(newest, said)],
    submit: button(newest ? 'Save this change' : 'Save what our policy says'),
    faults: said.clash ? ['Somebody changed this while you were writing. Compare both, then save again'] : [],
  });
}

function choiceOf(name: keyof RuleSettings, newest: SavedContactRules | null, { value, errors = {} }: Said): Field {
  const { label, values } = ruleSettingWords[name];
  return radios({
    name,
    legend: label,
    size: 's',
    value: value?.[name] ?? ruleSettingsOf(newest?.rules ?? null)[name],
    error: errors[name] ?? null,
    choices: Object.entries(values).map(([one, text]) => ({ value: one, text })),
  });
}

function reasonField(newest: SavedContactRules | null, { value, errors = {} }: Said): Field {
  return textInput({
    name: 'reason',
    label: newest ? 'What has changed, and where does your policy say so?' : 'Where does your policy say so?',
    hint: 'For example: social networking policy of September 2026, section 6.2. Name no person.',
    autocomplete: 'off',
    value: value?.reason ?? '',
    error: errors.reason ?? null,
  });
}

function wordsOf({ rules }: SavedContactRules): string {
  const chosen = ruleSettingsOf(rules);
  return settings
    .map((name) => `${ruleSettingWords[name].label}: ${(ruleSettingWords[name].values as Record<string, string>)[chosen[name]] ?? ''}`)
    .join('. ');
}

function nowSaid(newest: SavedContactRules): Component {
  return insetText(`The other person saved: ${wordsOf(newest)}. What you chose stands in the form below.`);
}

function historyOf(saved: readonly SavedContactRules[]): Component[] {
  if (saved.length === 0) return [];
  const lines = saved.map(
    (edition) =>
      `${longMoment(new Date(edition.savedAt))}${edition.savedBy === null ? '' : `, ${edition.savedBy}`}: ${wordsOf(edition)}. ${edition.reason}`,
  );
  return [details('Who said what, and when', lines)];
}
