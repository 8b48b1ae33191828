import { type Expectation, of } from './expectation.js';

const childHarm = { adultAndChild: true, child: 'yes', facts: { threatOrHurt: true } } as const;

/** What R01 to R12 must do, alone and together. */
export const expectationsByPerson: readonly Expectation[] = [
  of(
    'R01: danger brings in the safeguarding lead beside the ordinary receivers',
    { immediateDanger: true },
    'dsl + slt_contact',
    'R01 R18',
  ),
  of('R01: also about the headteacher', { immediateDanger: true, about: ['headteacher'] }, 'chair + dsl', 'R01 R03', {
    manager: 'chair',
    shows: 'lado',
  }),
  of(
    'R01: about the safeguarding lead, the deputy stands in',
    { immediateDanger: true, about: ['dsl'] },
    'deputy_dsl for dsl + headteacher',
    'R01 R08',
  ),

  of('R02: harmful material', { kind: 'harmful_material' }, 'headteacher + dsl', 'R02', { manager: 'headteacher' }),
  of('R02: a category that may be illegal', { categories: ['illegal_material'] }, 'headteacher + dsl', 'R02'),
  of('R02: an obscene publication', { categories: ['disrepute', 'obscene_publication'] }, 'headteacher + dsl', 'R02'),
  of('R02: the gate says yes', { gate: 'yes' }, 'headteacher + dsl', 'R02'),
  of('R02: the gate says not sure', { gate: 'not_sure' }, 'headteacher + dsl', 'R02'),
  of('R02: not when the gate says no', { gate: 'no', categories: ['disrepute'] }, 'slt_contact', 'R18'),
  of('R02 replaces R15: the behaviour lead gets nothing', { kind: 'pupil_conduct_to_staff', gate: 'yes' }, 'headteacher + dsl', 'R02 R15'),
  of('R02 keeps the SLT queue out of R11 too', { gate: 'yes', aboutA: 'agency_worker' }, 'headteacher + dsl', 'R02 R11', {
    tasks: 'tell_agency',
  }),
  of(
    'R02 keeps the deputy SLT contact out, even when the headteacher is away',
    { gate: 'yes', about: ['slt_contact'] },
    'chair for headteacher + dsl',
    'R02 R07',
    { school: { away: ['headteacher'] } },
  ),
  of(
    'R02: who is SLT contact and safeguarding lead in one receives it as safeguarding lead',
    { gate: 'yes' },
    'headteacher + dsl = slt_contact',
    'R02',
    { school: { held: { dsl: 'slt_contact' } } },
  ),
  of('R02 about the headteacher goes to chair and safeguarding lead', { gate: 'yes', about: ['headteacher'] }, 'chair + dsl', 'R02 R03', {
    manager: 'chair',
    shows: 'lado',
  }),
  of(
    'R02 about the safeguarding lead: the deputy stands in',
    { kind: 'harmful_material', about: ['dsl'] },
    'headteacher + deputy_dsl for dsl',
    'R02 R08',
  ),
  of('R02 of advice: no longer the SLT contact', { kind: 'advice_request', gate: 'yes' }, 'headteacher + dsl', 'R02'),

  of('R03: about the headteacher goes to the chair alone', { about: ['headteacher'] }, 'chair', 'R03', {
    manager: 'chair',
    excluded: 'a teacher + headteacher',
    shows: 'lado',
  }),
  of('R03: the headteacher reports on themselves', { kind: 'self_report', reporter: 'headteacher' }, 'chair', 'R03', { shows: 'lado' }),
  of(
    'R03: the headteacher writes down what somebody else did',
    { kind: 'self_report', reporter: 'headteacher', recordedFor: true, chosenHeadteacher: true },
    'headteacher + slt_contact',
    'R18',
  ),
  of(
    'R03: the headteacher, who is the safeguarding lead too, receives it as neither',
    { gate: 'yes', about: ['headteacher'] },
    'chair',
    'R02 R03 R08',
    { school: { held: { dsl: 'headteacher' } }, shows: 'lado' },
  ),
  of('R03: a second headteacher is kept out too', { gate: 'yes', about: ['headteacher'] }, 'chair + dsl', 'R02 R03', {
    school: { also: { headteacher: 'second head' } },
    excluded: 'a teacher + headteacher + second head',
    shows: 'lado',
  }),
  of('R03 replaces R13', { kind: 'unwanted_contact', about: ['headteacher'] }, 'chair', 'R03 R13', { shows: 'lado' }),
  of('R03 replaces R07 and R08', { about: ['headteacher', 'slt_contact', 'dsl'] }, 'chair', 'R03 R07 R08', { shows: 'lado' }),
  of('R03 replaces R18a, so nobody below the headteacher receives it', { about: ['headteacher'], ...childHarm }, 'chair', 'R03 R18a', {
    shows: 'lado',
  }),
  of('R03: deputies see it only if the chair brings them in', { immediateDanger: true, about: ['headteacher'] }, 'chair', 'R01 R03', {
    school: { away: ['dsl'] },
    shows: 'lado',
  }),
  of('R03: the chair is away', { about: ['headteacher'] }, 'vice_chair for chair', 'R03', {
    school: { away: ['chair'] },
    manager: 'vice_chair',
    shows: 'lado',
  }),

  of('R04: the chair is conflicted', { about: ['headteacher'] }, 'vice_chair', 'R04', {
    school: { conflicts: { chair: 'declared_other' } },
    manager: 'vice_chair',
    excluded: 'a teacher + chair + headteacher',
    shows: 'lado',
  }),
  of('R04: the headteacher is the sole proprietor', { about: ['headteacher'] }, 'vice_chair', 'R04', {
    school: { soleProprietor: true },
    excluded: 'a teacher + chair + headteacher',
    shows: 'lado',
  }),
  of('R04: not for a conflicted chair alone', {}, 'slt_contact', 'R18', { school: { conflicts: { chair: 'declared_other' } } }),
  of('R04: not for a sole proprietor alone', {}, 'slt_contact', 'R18', { school: { soleProprietor: true } }),
  of('R04: vice chair, else trust lead', { about: ['headteacher'] }, 'trust_lead for vice_chair', 'R04', {
    school: { without: ['vice_chair'], conflicts: { chair: 'is_witness' } },
    manager: 'trust_lead',
    shows: 'lado',
  }),
  of('R04 replaces R13', { kind: 'unwanted_contact', about: ['headteacher'], mustNotSee: ['chair'] }, 'vice_chair', 'R04 R13', {
    shows: 'lado',
  }),
  of('R04: a second headteacher is kept out too', { gate: 'yes', about: ['headteacher'] }, 'dsl + vice_chair', 'R02 R04', {
    school: { soleProprietor: true, also: { headteacher: 'second head' } },
    excluded: 'a teacher + chair + headteacher + second head',
    shows: 'lado',
  }),
  of('R04: no deputies either', { immediateDanger: true, about: ['headteacher'] }, 'vice_chair', 'R01 R04', {
    school: { soleProprietor: true, away: ['dsl'] },
    shows: 'lado',
  }),

  of('R05: about the chair goes to the vice chair', { about: ['chair'] }, 'vice_chair', 'R05', {
    manager: 'vice_chair',
    excluded: 'a teacher + chair',
    tasks: 'inform_trust_board',
  }),
  of('R05: governor services where there is no trust', { about: ['chair'] }, 'vice_chair', 'R05', {
    school: { noTrust: true },
    tasks: 'la_governor_services',
  }),
  of(
    'R05: with a child, the headteacher too; the vice chair manages it',
    { about: ['chair'], child: 'yes' },
    'headteacher + vice_chair',
    'R05',
    { manager: 'vice_chair', tasks: 'inform_trust_board' },
  ),
  of('R05: perhaps with a child', { about: ['chair'], child: 'not_sure' }, 'headteacher + vice_chair', 'R05', {
    tasks: 'inform_trust_board',
  }),
  of('R05 replaces R13', { kind: 'unwanted_contact', about: ['chair'] }, 'vice_chair', 'R05 R13', { tasks: 'inform_trust_board' }),
  of('R05: a second chair is kept out too', { about: ['chair'], child: 'yes' }, 'vice_chair', 'R05', {
    school: { away: ['headteacher'], also: { chair: 'second chair' } },
    excluded: 'a teacher + chair + second chair',
    tasks: 'inform_trust_board',
  }),

  of('R06: about a governor', { aboutA: 'governor' }, 'headteacher + chair', 'R06', { manager: 'headteacher' }),
  of('R06: about the vice chair', { about: ['vice_chair'] }, 'headteacher + chair', 'R06'),
  of('R06: about the online-safety governor', { about: ['esafety_governor'] }, 'headteacher + chair', 'R06'),
  of('R06: the chair is not "another governor"', { about: ['chair'], aboutA: 'governor' }, 'vice_chair', 'R05', {
    tasks: 'inform_trust_board',
  }),

  of('R07: about the SLT contact goes to the headteacher alone', { about: ['slt_contact'] }, 'headteacher', 'R07', {
    excluded: 'a teacher + slt_contact',
  }),
  of(
    'R07: the deputy and the chair when the headteacher is away',
    { about: ['slt_contact'] },
    'chair for headteacher + deputy_slt_contact',
    'R07',
    { school: { away: ['headteacher'] }, manager: 'chair' },
  ),
  of(
    'R07: the deputy and the chair when the headteacher is conflicted',
    { about: ['slt_contact'] },
    'chair for headteacher + deputy_slt_contact',
    'R07',
    { school: { conflicts: { headteacher: 'close_relationship' } } },
  ),
  of(
    'R07 with R13: no deputy while the headteacher can act',
    { kind: 'unwanted_contact', about: ['slt_contact'] },
    'headteacher',
    'R07 R13',
  ),
  of('R07: a second SLT contact is kept out too', { kind: 'unwanted_contact', about: ['slt_contact'] }, 'headteacher', 'R07 R13', {
    school: { also: { slt_contact: 'second contact' } },
    excluded: 'a teacher + second contact + slt_contact',
  }),

  of('R08: about the safeguarding lead', { about: ['dsl'] }, 'headteacher', 'R08'),
  of('R08: about a deputy safeguarding lead', { about: ['deputy_dsl'] }, 'headteacher', 'R08'),
  of('R08: with a child at risk, still the headteacher alone', { about: ['dsl'], ...childHarm }, 'headteacher', 'R08'),

  of('R09: about the HR adviser', { about: ['hr_adviser'] }, 'headteacher + second_hr_adviser for hr_adviser', 'R09', {
    manager: 'headteacher',
  }),
  of('R09: about the second HR adviser', { about: ['second_hr_adviser'] }, 'headteacher + hr_adviser', 'R09'),
  of('R09: about the HR adviser, and there is no second', { about: ['hr_adviser'] }, 'headteacher', 'R09', {
    school: { without: ['second_hr_adviser'] },
  }),

  of('R10: about somebody who works for the trust', { aboutA: 'trust_central_staff' }, 'trust_lead', 'R10', { manager: 'trust_lead' }),
  of('R10: about the trust lead, the last resort', { about: ['trust_lead'] }, 'chair', 'R10 R99', {
    excluded: 'a teacher + trust_lead',
    shows: 'lado + alert to the DPO',
  }),
  of('R10 replaces R13', { kind: 'unwanted_contact', aboutA: 'trust_central_staff' }, 'trust_lead', 'R10 R13'),
  of(
    'R10 with R02: the trust lead manages it',
    { gate: 'yes', aboutA: 'trust_central_staff' },
    'headteacher + dsl + trust_lead',
    'R02 R10',
    { manager: 'trust_lead' },
  ),

  of('R11: about an agency worker', { aboutA: 'agency_worker' }, 'headteacher + slt_contact', 'R11', { tasks: 'tell_agency' }),
  of('R12: about a contractor', { aboutA: 'contractor' }, 'headteacher', 'R12', { tasks: 'tell_employer' }),
  of('R12: about a trainee teacher', { aboutA: 'trainee_teacher' }, 'headteacher', 'R12', { tasks: 'tell_employer' }),
];
