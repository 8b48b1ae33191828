import { type Expectation, of } from './expectation.js';

const childHarm = { adultAndChild: true, child: 'yes', facts: { secrecy: true } } as const;
const nobodyInSchool = { conflicts: { chair: 'declared_other', vice_chair: 'is_witness', trust_lead: 'declared_other' } } as const;

/** What R13 to R20 and R99 must do, alone and together. */
export const expectationsByKind: readonly Expectation[] = [
  of('R13: unwanted contact', { kind: 'unwanted_contact' }, 'headteacher + slt_contact', 'R13'),
  of(
    'R13: sexual, repeated or a pupil at risk',
    { kind: 'unwanted_contact', sexualRepeatedOrAtRisk: true },
    'headteacher + slt_contact + dsl',
    'R13',
  ),
  of('R13: with sexual words', { kind: 'unwanted_contact', facts: { sexualWords: true } }, 'headteacher + slt_contact + dsl', 'R13'),

  of('R14: abuse of staff, a copy for the SLT contact', { kind: 'abuse_of_staff' }, 'headteacher + copy slt_contact', 'R14', {
    manager: 'headteacher',
  }),
  of('R14: the copy goes to the deputy', { kind: 'abuse_of_staff' }, 'headteacher + copy deputy_slt_contact for slt_contact', 'R14', {
    school: { away: ['slt_contact'] },
  }),
  of('R14: a copy never climbs to governors', { kind: 'abuse_of_staff', gate: 'no' }, 'chair for headteacher', 'R14', {
    school: { without: ['slt_contact', 'deputy_slt_contact'], away: ['headteacher'] },
  }),
  of('R14: a headteacher who is the SLT contact holds it once', { kind: 'abuse_of_staff' }, 'headteacher', 'R14', {
    school: { held: { slt_contact: 'headteacher' } },
  }),
  of(
    'R14: a headteacher who is abused does not handle it',
    { kind: 'abuse_of_staff', targets: ['headteacher'] },
    'chair for headteacher + copy slt_contact',
    'R14',
    { manager: 'chair' },
  ),

  of('R15: a pupil towards staff', { kind: 'pupil_conduct_to_staff' }, 'slt_contact + behaviour_lead', 'R15', { manager: 'slt_contact' }),
  of(
    'R15: with a threat or a changed picture',
    { kind: 'pupil_conduct_to_staff', threatensImpersonatesOrManipulates: true },
    'slt_contact + behaviour_lead + copy headteacher',
    'R15',
  ),
  of(
    'R15: nobody gets the copy of a headteacher who is away',
    { kind: 'pupil_conduct_to_staff', threatensImpersonatesOrManipulates: true },
    'slt_contact + behaviour_lead',
    'R15',
    { school: { away: ['headteacher'] } },
  ),

  of('R16: a former employee', { kind: 'ex_employee_disrepute' }, 'headteacher', 'R16', { tasks: 'legal_contact' }),
  of('R17: another school', { kind: 'other_school_contact' }, 'headteacher + dsl', 'R17', { tasks: 'inform_other_head' }),

  of('R18: the SLT contact', { kind: 'conduct_of_adult', reporter: 'a teacher' }, 'slt_contact', 'R18', {
    manager: 'slt_contact',
    excluded: 'a teacher',
  }),
  of('R18: a self-report', { kind: 'self_report' }, 'slt_contact', 'R18', { excluded: 'a teacher' }),
  of('R18: the reporter chose the headteacher', { chosenHeadteacher: true }, 'slt_contact + headteacher', 'R18', {
    manager: 'headteacher',
  }),
  of('R18: a child is involved', { child: 'yes' }, 'slt_contact + headteacher', 'R18'),
  of('R18: a child may be involved', { child: 'not_sure' }, 'slt_contact + headteacher', 'R18'),
  of('R18: something else goes to the headteacher too', { kind: 'something_else' }, 'slt_contact + headteacher', 'R18'),

  of('R18a: an adult, a child and one of the four facts', childHarm, 'headteacher + dsl', 'R18a', { manager: 'headteacher' }),
  of('R18a: a self-report', { kind: 'self_report', ...childHarm }, 'headteacher + dsl', 'R18a'),
  of('R18a: something else', { kind: 'something_else', ...childHarm }, 'headteacher + dsl', 'R18a'),
  of('R18a: not where no adult is concerned', { ...childHarm, adultAndChild: false }, 'slt_contact + headteacher', 'R18'),
  of('R18a: not where every fact is no', { ...childHarm, facts: {} }, 'slt_contact + headteacher', 'R18'),
  of('R18a: not for another kind', { kind: 'abuse_of_staff', ...childHarm }, 'headteacher + copy slt_contact', 'R14'),
  of('R18a with R11: the SLT contact is no receiver', { ...childHarm, aboutA: 'agency_worker' }, 'headteacher + dsl', 'R11 R18a', {
    tasks: 'tell_agency',
  }),
  of('R18a with R07: nor is the deputy', { ...childHarm, about: ['slt_contact'] }, 'chair for headteacher + dsl', 'R07 R18a', {
    school: { away: ['headteacher'] },
  }),

  of('R18b: advice', { kind: 'advice_request', child: 'yes' }, 'slt_contact', 'R18b'),
  of('R18b: about the headteacher', { kind: 'advice_request', about: ['headteacher'] }, 'chair', 'R03', { shows: 'lado' }),
  of(
    'R18b: about the headteacher, the chair being conflicted',
    { kind: 'advice_request', about: ['headteacher'], mustNotSee: ['chair'] },
    'vice_chair',
    'R04',
    { shows: 'lado' },
  ),
  of('R18b: about the chair', { kind: 'advice_request', about: ['chair'] }, 'vice_chair', 'R05', { tasks: 'inform_trust_board' }),
  of('R18b: about a governor', { kind: 'advice_request', aboutA: 'governor' }, 'headteacher + chair', 'R06'),
  of('R18b: about the SLT contact', { kind: 'advice_request', about: ['slt_contact'] }, 'headteacher', 'R07'),
  of('R18b: about the safeguarding lead', { kind: 'advice_request', about: ['dsl'] }, 'headteacher', 'R08'),
  of(
    'R18b: about the HR adviser',
    { kind: 'advice_request', about: ['hr_adviser'] },
    'headteacher + second_hr_adviser for hr_adviser',
    'R09',
  ),
  of('R18b: about somebody of the trust', { kind: 'advice_request', aboutA: 'trust_central_staff' }, 'trust_lead', 'R10'),
  of('R18b: about an agency worker', { kind: 'advice_request', aboutA: 'agency_worker' }, 'headteacher + slt_contact', 'R11', {
    tasks: 'tell_agency',
  }),
  of('R18b: about a contractor', { kind: 'advice_request', aboutA: 'contractor' }, 'headteacher', 'R12', { tasks: 'tell_employer' }),

  of('R19: a concern about handling', { kind: 'about_handling' }, 'chair', 'R19', { shows: 'outside routes' }),
  of('R19: naming the SLT contact', { kind: 'about_handling', about: ['slt_contact'] }, 'chair', 'R07 R19', {
    excluded: 'a teacher + slt_contact',
    shows: 'outside routes',
  }),
  of('R19: naming the chair', { kind: 'about_handling', about: ['chair'] }, 'vice_chair', 'R05 R19', {
    tasks: 'inform_trust_board',
    shows: 'outside routes',
  }),
  of('R19: else the vice chair', { kind: 'about_handling' }, 'vice_chair for chair', 'R19', {
    school: { conflicts: { chair: 'alleged_mishandling' } },
    shows: 'outside routes',
  }),
  of('R19 with R02: the chair manages it', { kind: 'about_handling', gate: 'yes' }, 'headteacher + dsl + chair', 'R02 R19', {
    manager: 'chair',
    shows: 'outside routes',
  }),

  of('R20: an anonymous report goes where its kind goes', { reporter: null }, 'slt_contact', 'R18 R20', { excluded: 'nobody' }),
  of(
    'R20: whoever must not see it is kept out',
    { reporter: null, mustNotSee: ['slt_contact'] },
    'deputy_slt_contact for slt_contact',
    'R18 R20',
    { excluded: 'slt_contact' },
  ),

  of('R99: the chair first', { about: ['trust_lead'] }, 'chair', 'R10 R99', { manager: 'chair', shows: 'lado + alert to the DPO' }),
  of('R99: then the vice chair', { about: ['trust_lead'], mustNotSee: ['chair'] }, 'vice_chair', 'R10 R99', {
    shows: 'lado + alert to the DPO',
  }),
  of('R99: then the outside holder', { kind: 'about_handling' }, 'outside_holder', 'R19 R99', {
    school: nobodyInSchool,
    manager: 'outside_holder',
    shows: 'lado + outside routes + alert to the DPO',
  }),
  of('R99: those who are away, before nobody', { kind: 'about_handling' }, 'chair', 'R19 R99', {
    school: { away: ['chair', 'vice_chair', 'trust_lead', 'outside_holder'] },
    shows: 'lado + outside routes + alert to the DPO',
  }),
  of(
    'R99: the trust lead when only those away are left and the governors may not',
    { kind: 'about_handling', mustNotSee: ['chair', 'vice_chair'] },
    'trust_lead',
    'R19 R99',
    { school: { away: ['trust_lead'], without: ['outside_holder'] }, shows: 'lado + outside routes + alert to the DPO' },
  ),
  of('R99: the vice chair before the trust lead', { kind: 'about_handling', mustNotSee: ['chair'] }, 'vice_chair', 'R19 R99', {
    school: { away: ['vice_chair', 'trust_lead'], without: ['outside_holder'] },
    shows: 'lado + outside routes + alert to the DPO',
  }),
  of(
    'R99: the trust lead before the outside holder',
    { kind: 'about_handling', mustNotSee: ['chair', 'vice_chair'] },
    'trust_lead',
    'R19 R99',
    {
      school: { away: ['trust_lead', 'outside_holder'] },
      shows: 'lado + outside routes + alert to the DPO',
    },
  ),
  of('R99: an ordinary receiver who is away, before nobody', {}, 'slt_contact', 'R18 R99', {
    school: {
      without: ['chair', 'vice_chair', 'trust_lead', 'outside_holder', 'deputy_slt_contact'],
      away: ['slt_contact', 'headteacher'],
    },
    shows: 'lado + alert to the DPO',
  }),
  of('R99: nobody at all', {}, 'nobody', 'R18 R99', {
    school: { without: ['chair', 'vice_chair', 'trust_lead', 'outside_holder', 'deputy_slt_contact', 'slt_contact', 'headteacher'] },
    shows: 'lado + alert to the DPO',
  }),
];
