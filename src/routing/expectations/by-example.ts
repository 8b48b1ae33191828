import { type Expectation, of } from './expectation.js';

/** The acceptance examples as far as routing goes. @source domain guide 17 */
export const expectationsByExample: readonly Expectation[] = [
  of('X01: a pupil named in a public post', { child: 'yes', about: ['an assistant'] }, 'slt_contact + headteacher', 'R18'),
  of(
    'X02: a self-report of a class photo',
    { kind: 'self_report', child: 'yes', about: ['a teacher'] },
    'slt_contact + headteacher',
    'R18',
  ),
  of('X03: a third low-level concern about a coach', { child: 'yes', about: ['a coach'] }, 'slt_contact + headteacher', 'R18'),
  of(
    'X04: sexualised messages to a pupil, recorded by the head of year',
    {
      about: ['a teacher'],
      reporter: 'a head of year',
      recordedFor: true,
      child: 'yes',
      adultAndChild: true,
      gate: 'no',
      facts: { sexualWords: true },
    },
    'headteacher + dsl',
    'R18a',
  ),
  of(
    'X05: a threat to a pupil, recorded by a tutor',
    { about: ['a teacher'], reporter: 'a tutor', recordedFor: true, child: 'yes', adultAndChild: true, facts: { threatOrHurt: true } },
    'headteacher + dsl',
    'R18a',
  ),
  of('X06: the SLT contact reports the headteacher', { about: ['headteacher'], reporter: 'slt_contact' }, 'chair', 'R03', {
    excluded: 'headteacher + slt_contact',
    shows: 'lado',
  }),
  of('X07: about the headteacher, whose spouse is the chair', { about: ['headteacher'], child: 'yes' }, 'vice_chair', 'R04', {
    school: { close: [['chair', 'headteacher']] },
    excluded: 'a teacher + chair + headteacher',
    shows: 'lado',
  }),
  of(
    'X08: a friend request from a pupil',
    { kind: 'unwanted_contact', reporter: 'an assistant', targets: ['an assistant'], child: 'yes', adultAndChild: true },
    'headteacher + slt_contact',
    'R13',
  ),
  of('X09: a former pupil and a teacher', { about: ['a teacher'] }, 'slt_contact', 'R18'),
  of(
    'X10: parents abuse a receptionist',
    { kind: 'abuse_of_staff', aboutA: 'parent_carer', targets: ['a receptionist'], reporter: 'a receptionist' },
    'headteacher + copy slt_contact',
    'R14',
  ),
  of(
    'X11: a manipulated video of a teacher',
    { kind: 'pupil_conduct_to_staff', aboutA: 'pupil', child: 'yes', threatensImpersonatesOrManipulates: true },
    'slt_contact + behaviour_lead + copy headteacher',
    'R15',
  ),
  of('X12: a nude is circulating', { kind: 'harmful_material', gate: 'yes', child: 'yes' }, 'headteacher + dsl', 'R02'),
  of('X13: a former caretaker', { kind: 'ex_employee_disrepute', aboutA: 'ex_employee' }, 'headteacher', 'R16', { tasks: 'legal_contact' }),
  of('X14: a teacher of a previous school', { kind: 'other_school_contact', child: 'yes' }, 'headteacher + dsl', 'R17', {
    tasks: 'inform_other_head',
  }),
  of('X15: a supply teacher', { aboutA: 'agency_worker', child: 'yes', adultAndChild: true }, 'headteacher + slt_contact', 'R11', {
    tasks: 'tell_agency',
  }),
  of(
    '(a) anonymous, about SLT contact and safeguarding lead: the headteacher only',
    { reporter: null, about: ['slt_contact', 'dsl'] },
    'headteacher',
    'R07 R08 R20',
    { excluded: 'dsl + slt_contact' },
  ),
  of(
    '(b) about headteacher, chair and vice chair, no trust: the outside holder',
    { about: ['headteacher', 'chair', 'vice_chair'] },
    'outside_holder',
    'R04 R05 R99',
    {
      school: { noTrust: true, without: ['trust_lead'] },
      manager: 'outside_holder',
      tasks: 'la_governor_services',
      shows: 'lado + alert to the DPO',
    },
  ),
  of('(f) the SLT contact turns out to be a witness: the deputy takes over', {}, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { conflicts: { slt_contact: 'is_witness' } },
  }),
];
