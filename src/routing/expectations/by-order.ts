import type { AppointmentRole } from '../../kernel/index.js';
import { type Expectation, of } from './expectation.js';

const headAndAbove = ['chair', 'vice_chair'] as const;

/** Conflicts of every kind, stand-ins link by link, persons with several roles. */
export const expectationsByOrder: readonly Expectation[] = [
  of('who it is about', { about: ['deputy_slt_contact'] }, 'headteacher for slt_contact', 'R18', {
    school: { away: ['slt_contact'] },
    excluded: 'a teacher + deputy_slt_contact',
  }),
  of('at whom it was aimed', { targets: ['slt_contact'] }, 'deputy_slt_contact for slt_contact', 'R18'),
  of('who saw it', { reporter: 'slt_contact' }, 'deputy_slt_contact for slt_contact', 'R18'),
  of('who only records it keeps their role', { reporter: 'slt_contact', recordedFor: true }, 'slt_contact', 'R18', { excluded: 'nobody' }),
  of('who must not see it', { mustNotSee: ['slt_contact'] }, 'deputy_slt_contact for slt_contact', 'R18'),
  of('who declared a conflict', {}, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { conflicts: { slt_contact: 'declared_other' } },
  }),
  of('who is a witness', {}, 'deputy_slt_contact for slt_contact', 'R18', { school: { conflicts: { slt_contact: 'is_witness' } } }),
  of('who manages the reporter and is in dispute with them', {}, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { conflicts: { slt_contact: 'line_manages_reporter_in_dispute' } },
  }),
  of('who declared that they manage the reporter and are in dispute', {}, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { disputes: [['slt_contact', 'a teacher']] },
  }),
  of('but not from what is about the other', { about: ['a coach'] }, 'slt_contact', 'R18', {
    school: { disputes: [['slt_contact', 'a coach']] },
  }),
  of('who is close to somebody known by name alone', { aboutA: 'employee_teacher' }, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { closeByName: [['slt_contact', 'nockolds, FERRIS']] },
  }),
  of('who is close to the person it is about', { about: ['a coach'] }, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { close: [['slt_contact', 'a coach']] },
  }),
  of('whichever of the two declared it', { targets: ['a receptionist'] }, 'deputy_slt_contact for slt_contact', 'R18', {
    school: { close: [['a receptionist', 'slt_contact']] },
  }),
  of('who is said to have mishandled a report', { kind: 'about_handling', about: ['vice_chair'] }, 'trust_lead for chair', 'R06 R19', {
    school: { away: ['chair'] },
    shows: 'outside routes',
  }),
  of('a person is kept out in every role', { about: ['slt_contact'] }, 'chair', 'R03 R07', {
    school: { held: { headteacher: 'slt_contact' } },
    shows: 'lado',
  }),

  of('SLT contact → deputy', {}, 'deputy_slt_contact for slt_contact', 'R18', { school: { away: ['slt_contact'] } }),
  of('SLT contact not appointed → deputy', {}, 'deputy_slt_contact for slt_contact', 'R18', { school: { without: ['slt_contact'] } }),
  of('… → headteacher', {}, 'headteacher for slt_contact', 'R18', {
    school: { away: ['slt_contact', 'deputy_slt_contact'] },
    manager: 'headteacher',
  }),
  of('… → chair', {}, 'chair for slt_contact', 'R18', { school: { away: ['slt_contact', 'deputy_slt_contact', 'headteacher'] } }),
  of('… → vice chair', {}, 'vice_chair for slt_contact', 'R18', {
    school: { away: ['slt_contact', 'deputy_slt_contact', 'headteacher', 'chair'] },
  }),
  of('… → trust lead', {}, 'trust_lead for slt_contact', 'R18', {
    school: { away: ['slt_contact', 'deputy_slt_contact', 'headteacher', ...headAndAbove] },
  }),
  of('… → the last resort', {}, 'outside_holder', 'R18 R99', {
    school: { away: ['slt_contact', 'deputy_slt_contact', 'headteacher', ...headAndAbove, 'trust_lead'] },
    shows: 'lado + alert to the DPO',
  }),
  of('safeguarding lead → deputy', { kind: 'other_school_contact' }, 'headteacher + deputy_dsl for dsl', 'R17', {
    school: { away: ['dsl'] },
    tasks: 'inform_other_head',
  }),
  of(
    'both deputies stand in',
    { kind: 'other_school_contact' },
    'headteacher + deputy_dsl for dsl + deputy_dsl = second deputy for dsl',
    'R17',
    { school: { away: ['dsl'], also: { deputy_dsl: 'second deputy' } }, tasks: 'inform_other_head' },
  ),
  of('safeguarding lead → deputy → headteacher, who holds it once', { kind: 'other_school_contact' }, 'headteacher', 'R17', {
    school: { away: ['dsl', 'deputy_dsl'] },
    tasks: 'inform_other_head',
  }),
  of('safeguarding lead → deputy → headteacher', { immediateDanger: true }, 'slt_contact + headteacher for dsl', 'R01 R18', {
    school: { away: ['dsl', 'deputy_dsl'] },
  }),
  of('headteacher → chair', { kind: 'ex_employee_disrepute' }, 'chair for headteacher', 'R16', {
    school: { away: ['headteacher'] },
    tasks: 'legal_contact',
  }),
  of('behaviour lead → SLT contact, who holds it once', { kind: 'pupil_conduct_to_staff' }, 'slt_contact', 'R15', {
    school: { without: ['behaviour_lead'] },
  }),
  of('behaviour lead → SLT contact → deputy', { kind: 'pupil_conduct_to_staff' }, 'deputy_slt_contact for slt_contact', 'R15', {
    school: { without: ['behaviour_lead', 'slt_contact'] },
  }),
  of(
    'HR adviser → the second who is not concerned',
    { about: ['second_hr_adviser'] },
    'headteacher + second_hr_adviser = another for hr_adviser',
    'R09',
    { school: { away: ['hr_adviser'], also: { second_hr_adviser: 'another' } } },
  ),
  of('a head who is the safeguarding lead holds it once', { gate: 'yes' }, 'headteacher', 'R02', {
    school: { held: { dsl: 'headteacher' } },
  }),
  of('somebody with a role of their own receives by that, not as stand-in', { kind: 'other_school_contact' }, 'headteacher + dsl', 'R17', {
    school: { held: { deputy_slt_contact: 'dsl' }, away: ['slt_contact'] },
    tasks: 'inform_other_head',
  }),
];

/** Who takes whose place, to the end. @source domain guide 4.3 (4) */
export const expectedChains: Partial<Record<AppointmentRole, string>> = {
  headteacher: 'chair → vice_chair → trust_lead',
  slt_contact: 'deputy_slt_contact → headteacher → chair → vice_chair → trust_lead',
  dsl: 'deputy_dsl → headteacher → chair → vice_chair → trust_lead',
  behaviour_lead: 'slt_contact → deputy_slt_contact → headteacher → chair → vice_chair → trust_lead',
  chair: 'vice_chair → trust_lead',
  hr_adviser: 'second_hr_adviser → headteacher → chair → vice_chair → trust_lead',
};
