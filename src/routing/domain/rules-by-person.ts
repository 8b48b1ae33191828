import { type RoutingRule, sltQueue } from './routing-rule.js';

/** R03 and R04 say the same, word for word: otherwise the reporter would learn that the chair has a conflict. */
const aboutTheHeadteacher =
  'A report about the headteacher goes to the chair of governors, or to whoever stands in for the chair. ' +
  'You may also go straight to the LADO, the council’s officer for allegations against staff.';

/** What comes before everything (R01, R02), and who receives a report because of whom it is about (R03 to R12). @source domain guide 4.3 */
export const rulesByPerson: readonly RoutingRule[] = [
  {
    id: 'R01',
    when: [{ fact: 'somebody is in immediate danger' }],
    receives: [{ role: 'dsl' }],
    because: 'somebody may be in danger now',
    tells: 'Somebody may be in danger now, so the safeguarding lead receives it.',
    source: 'Product default',
    basis: 'PROD',
  },
  {
    id: 'R02',
    when: [
      { kind: ['harmful_material'] },
      { category: ['illegal_material', 'obscene_publication'] },
      { fact: 'the evidence gate was not answered with no' },
    ],
    receives: [{ role: 'headteacher' }, { role: 'dsl' }],
    // Not the ordinary queue. Whoever is SLT contact and safeguarding lead in one receives it as safeguarding lead.
    passesOver: [{ roles: sltQueue }],
    replaces: ['R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R18a', 'R18b'],
    because: 'it may be about nude, sexual or illegal material',
    tells: 'A report about material that may be nude, sexual or illegal goes to the headteacher and the safeguarding lead.',
    source: 'Rochdale App 1; UKCIS',
    basis: 'SEED',
  },
  {
    id: 'R03',
    when: [{ about: ['headteacher'] }],
    unless: ['R04'],
    receives: [{ role: 'chair' }],
    excludes: ['headteacher'],
    // Deputies see it only if the chair brings them in. (The SLT contact's receives nothing here anyway.)
    passesOver: [{ roles: ['deputy_dsl'] }],
    replaces: 'every later rule',
    showsLado: true,
    because: 'it is about the headteacher',
    tells: aboutTheHeadteacher,
    source: 'KCSIE, Part four',
    basis: 'STAT',
  },
  {
    id: 'R04',
    when: [
      { about: ['headteacher'], fact: 'the chair is conflicted' },
      { about: ['headteacher'], fact: 'the headteacher is the sole proprietor' },
    ],
    receives: [{ role: 'vice_chair' }],
    excludes: ['headteacher', 'chair'],
    passesOver: [{ roles: ['deputy_dsl'] }],
    replaces: 'every later rule',
    showsLado: true,
    because: 'it is about the headteacher',
    tells: aboutTheHeadteacher,
    source: 'KCSIE, Part four',
    basis: 'STAT',
  },
  {
    id: 'R05',
    when: [{ about: ['chair'] }],
    receives: [
      { role: 'vice_chair' },
      {
        role: 'headteacher',
        onlyIf: [{ fact: 'a child is or may be involved' }],
        tells: 'A child is or may be involved, so the headteacher receives it too.',
      },
    ],
    excludes: ['chair'],
    replaces: 'every later rule',
    tasks: [
      { task: 'la_governor_services', onlyIf: [{ fact: 'the school is in no trust' }] },
      { task: 'inform_trust_board', onlyIf: [{ fact: 'the school is in a trust' }] },
    ],
    managedBy: 'vice_chair',
    because: 'it is about the chair of governors',
    tells: 'A report about the chair of governors goes to the vice chair.',
    source: 'Product default; check with governor services',
    basis: 'PROD',
  },
  {
    id: 'R06',
    when: [{ about: ['vice_chair', 'esafety_governor'] }, { aboutA: ['governor'] }],
    unless: ['R05'],
    receives: [{ role: 'headteacher' }, { role: 'chair' }],
    because: 'it is about a governor',
    tells: 'A report about a governor goes to the headteacher and the chair of governors.',
    source: 'Product default; check with governor services',
    basis: 'PROD',
  },
  {
    id: 'R07',
    when: [{ about: ['slt_contact'] }],
    receives: [{ role: 'headteacher' }, { role: 'deputy_slt_contact' }],
    excludes: ['slt_contact'],
    // The deputy only if the headteacher is excluded or away: otherwise no rule brings the deputy in.
    passesOver: [{ roles: ['deputy_slt_contact'], onlyIf: [{ fact: 'the headteacher can act' }] }],
    because: 'it is about the SLT contact',
    tells: 'A report about the SLT contact goes to the headteacher.',
    source: 'Product default',
    basis: 'PROD',
  },
  {
    id: 'R08',
    when: [{ about: ['dsl', 'deputy_dsl'] }],
    receives: [{ role: 'headteacher' }],
    because: 'it is about a safeguarding lead',
    tells: 'A report about a safeguarding lead goes to the headteacher.',
    source: 'KCSIE, Part four',
    basis: 'STAT',
  },
  {
    id: 'R09',
    when: [{ about: ['hr_adviser', 'second_hr_adviser'] }],
    // The second stands in for the first, whichever of the two it is about.
    receives: [{ role: 'headteacher' }, { role: 'hr_adviser' }],
    because: 'it is about an HR adviser',
    tells: 'A report about an HR adviser goes to the headteacher and the other HR adviser.',
    source: 'Product default',
    basis: 'PROD',
  },
  {
    id: 'R10',
    when: [{ about: ['trust_lead'] }, { aboutA: ['trust_central_staff'] }],
    receives: [{ role: 'trust_lead' }],
    replaces: 'every later rule',
    managedBy: 'trust_lead',
    because: 'it is about somebody who works for the trust',
    tells: 'A report about somebody who works for the trust goes to the trust lead, or to whoever acts for the trust lead.',
    source: 'Product default; check with the trust',
    basis: 'PROD',
  },
  {
    id: 'R11',
    when: [{ aboutA: ['agency_worker'] }],
    receives: [{ role: 'headteacher' }, { role: 'slt_contact' }],
    tasks: [{ task: 'tell_agency' }],
    because: 'it is about somebody sent by an agency',
    tells: 'A report about somebody sent by an agency goes to the headteacher and the SLT contact.',
    source: 'KCSIE, Part four',
    basis: 'STAT',
  },
  {
    id: 'R12',
    // Staff of a hirer are entered as contractors.
    when: [{ aboutA: ['contractor', 'trainee_teacher'] }],
    receives: [{ role: 'headteacher' }],
    tasks: [{ task: 'tell_employer' }],
    because: 'it is about somebody whom another organisation employs or trains',
    tells: 'A report about somebody whom another organisation employs or trains goes to the headteacher.',
    source: 'KCSIE, Part four',
    basis: 'STAT',
  },
];
