import { type FormPage, formPage } from '../../accounts/index.js';
import { button, type Component, type Field, form, insetText, radios, textInput } from '../../platform/views/govuk.js';
import { ruleSettingsOf, ruleSettingWords, type RuleSettings } from '../../rules/index.js';
import type { SavedContactRules } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { type Changing, clashFaults, historyOf, versionToSend } from '../editions.js';
import type { ContactRulesForm } from './contact-rules.form.js';

type Said = Changing<ContactRulesForm>;

const settings = Object.keys(ruleSettingWords) as (keyof RuleSettings)[];

/** @param saved the newest first */
export function contactRulesPage(saved: readonly SavedContactRules[], said: Said = {}): FormPage {
  const newest = saved[0] ?? null;
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
    notes: [...(said.clash && newest ? [nowSaid(newest)] : []), ...historyOf('Who said what, and when', saved, asSaid)],
    form: form(adminPaths.contactRules(), { version: versionToSend(said, newest?.version ?? 0) }),
    fields: [...settings.map((name) => choiceOf(name, newest, said)), reasonField(newest, said)],
    submit: button(newest ? 'Save this change' : 'Save what our policy says'),
    faults: clashFaults(said),
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

function asSaid(edition: SavedContactRules) {
  return { at: edition.savedAt, by: edition.savedBy, words: `${wordsOf(edition)}. ${edition.reason}` };
}
