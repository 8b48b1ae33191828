/**
 * What a school chooses in its own policy about contact and use.
 * @source domain guide 5.3
 */
export const formerPupilRules = ['advisory', 'under_19', 'all_former_pupils'] as const;
export type FormerPupilRule = (typeof formerPupilRules)[number];

export const parentContactRules = ['prohibited', 'avoid', 'caution'] as const;
export type ParentContactRule = (typeof parentContactRules)[number];

export const relativeExemptions = ['on', 'off'] as const;
export type RelativeExemption = (typeof relativeExemptions)[number];

export const workTimeRules = ['breaks_allowed', 'none'] as const;
export type WorkTimeRule = (typeof workTimeRules)[number];

export const nameWorkplaceRules = ['prohibited', 'advised_against'] as const;
export type NameWorkplaceRule = (typeof nameWorkplaceRules)[number];

export interface RuleSettings {
  readonly formerPupil: FormerPupilRule;
  readonly parentContact: ParentContactRule;
  readonly relativeExemption: RelativeExemption;
  readonly workTime: WorkTimeRule;
  readonly nameWorkplace: NameWorkplaceRule;
}

/** @source domain guide 5.3; `under_19` from Warden Hill 6.2 */
export const defaultRuleSettings: RuleSettings = {
  formerPupil: 'under_19',
  parentContact: 'avoid',
  relativeExemption: 'on',
  workTime: 'breaks_allowed',
  nameWorkplace: 'advised_against',
};

/** What a school chose, and where it chose nothing that is known, what Heed starts with. */
export function ruleSettingsOf(chosen: Readonly<Record<keyof RuleSettings, string>> | null): RuleSettings {
  const one = <Value extends string>(values: readonly Value[], name: keyof RuleSettings, otherwise: Value): Value =>
    values.find((value) => value === chosen?.[name]) ?? otherwise;
  return {
    formerPupil: one(formerPupilRules, 'formerPupil', defaultRuleSettings.formerPupil),
    parentContact: one(parentContactRules, 'parentContact', defaultRuleSettings.parentContact),
    relativeExemption: one(relativeExemptions, 'relativeExemption', defaultRuleSettings.relativeExemption),
    workTime: one(workTimeRules, 'workTime', defaultRuleSettings.workTime),
    nameWorkplace: one(nameWorkplaceRules, 'nameWorkplace', defaultRuleSettings.nameWorkplace),
  };
}

export interface SettingWords<Value extends string> {
  readonly label: string;
  readonly values: Readonly<Record<Value, string>>;
}

export const ruleSettingWords: {
  readonly formerPupil: SettingWords<FormerPupilRule>;
  readonly parentContact: SettingWords<ParentContactRule>;
  readonly relativeExemption: SettingWords<RelativeExemption>;
  readonly workTime: SettingWords<WorkTimeRule>;
  readonly nameWorkplace: SettingWords<NameWorkplaceRule>;
} = {
  formerPupil: {
    label: 'Contact with former pupils',
    values: {
      advisory: 'Advised against',
      under_19: 'Not allowed until the 19th birthday',
      all_former_pupils: 'Not allowed, whatever their age',
    },
  },
  parentContact: {
    label: 'Social contact with parents',
    values: { prohibited: 'Not allowed', avoid: 'To be avoided', caution: 'Allowed with care' },
  },
  relativeExemption: {
    label: 'Relatives who are pupils',
    values: { on: 'Allowed once declared and approved', off: 'No exception' },
  },
  workTime: {
    label: 'Personal use in working time',
    values: { breaks_allowed: 'Allowed in breaks', none: 'Not allowed' },
  },
  nameWorkplace: {
    label: 'Naming the school on a personal account',
    values: { prohibited: 'Not allowed', advised_against: 'Advised against' },
  },
};
