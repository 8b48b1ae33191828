import type { FirstSchool, NewPerson } from '../../admin/index.js';
import type { AppointmentRole } from '../../kernel/index.js';
import type { EngagementKind } from '../../rules/index.js';

/** Somebody who signs in to the demonstration. */
export interface DemoPerson extends Omit<NewPerson, 'email'> {
  readonly roles: readonly AppointmentRole[];
}

/** Numbers from 01632 960000 on belong to nobody: they are kept for stories. @source Ofcom, telephone numbers for use in drama */
const as = (name: string, jobTitle: string, extension: string, engagement: EngagementKind, ...roles: AppointmentRole[]): DemoPerson => ({
  name,
  jobTitle,
  phone: `01632 960${extension}`,
  engagement,
  roles,
});

/** Accounts by what stands before the @ of their address. @source outside contract, "The demonstration school" */
export const harbourLane = {
  teacher: as('Maud Quennell', 'Head of Year 10', '101', 'employee_teacher'),
  assistant: as('Casimir Ondry', 'Teaching assistant', '102', 'employee_support'),
  slt: as('Amabel Sedgewick', 'Assistant headteacher', '103', 'employee_teacher', 'slt_contact'),
  deputy: as('Torvald Penhallick', 'Head of Year 8', '104', 'employee_teacher', 'deputy_slt_contact'),
  dsl: as('Dilwyn Aspinshaw', 'Safeguarding lead', '105', 'employee_teacher', 'dsl'),
  head: as('Isaura Thackwell', 'Headteacher', '106', 'employee_teacher', 'headteacher'),
  chair: as('Everard Mossop', 'Chair of governors', '107', 'governor', 'chair'),
  vicechair: as('Lavinia Crutchlow', 'Vice chair of governors', '108', 'governor', 'vice_chair'),
  behaviour: as('Ottoline Frayne', 'Head of behaviour', '109', 'employee_teacher', 'behaviour_lead'),
  trust: as('Barnaby Wexcombe', 'Director of the trust', '110', 'trust_central_staff', 'trust_lead', 'outside_holder'),
  hr: as('Philippa Nettlecombe', 'HR adviser', '111', 'trust_central_staff', 'hr_adviser'),
  governor: as('Sunniva Trelease', 'Governor for online safety', '112', 'governor', 'esafety_governor'),
  auditor: as('Gaspard Illingworth', 'Data protection officer', '113', 'trust_central_staff', 'dpo'),
  admin: as('Merewyn Tuddenham', 'School office manager', '114', 'employee_support', 'system_admin'),
} as const satisfies Record<string, DemoPerson>;

/** In a small school a few people hold many roles. Its chair and the trust's lead are there so that every report finds somebody. */
export const millbrook = {
  teacher: as('Hesper Lindqvist', 'Year 4 teacher', '121', 'employee_teacher'),
  slt: as('Idris Fallowmere', 'Deputy headteacher', '122', 'employee_teacher', 'slt_contact', 'behaviour_lead'),
  head: as('Tuppence Alderbrook', 'Headteacher', '123', 'employee_teacher', 'headteacher', 'dsl'),
  chair: as('Roswitha Penhale', 'Chair of governors', '124', 'governor', 'chair'),
  vicechair: as('Marguerite Ostler', 'Vice chair of governors', '126', 'governor', 'vice_chair'),
  trust: as('Leopold Standage', 'Safeguarding director of the trust', '125', 'trust_central_staff', 'trust_lead', 'outside_holder'),
} as const satisfies Record<string, DemoPerson>;

export const casts = { harbourlane: harbourLane, millbrook } as const;
export type SchoolKey = keyof typeof casts;
/** Somebody with an account; which one depends on the school of the story. */
export type Who = keyof typeof harbourLane | keyof typeof millbrook;

const trust = 'Lantern Trust';

export const schoolWords: Readonly<Record<SchoolKey, FirstSchool['school']>> = {
  harbourlane: { name: 'Harbour Lane Academy', governingBody: 'Governing body', trust },
  millbrook: { name: 'Millbrook Primary', governingBody: 'Governing body', trust },
};

export function emailOf(school: SchoolKey, who: string): string {
  return `${who}@${school}.example`;
}

/** Whom the schools can ring outside, as their receipts name them. */
export const outsideNumbers = [
  { body: 'lado', name: 'Rowena Tasker, Brackenshire Council', phone: '01632 960801', email: 'lado@brackenshire.example' },
  { body: 'police', name: 'Brackenshire Police, schools officer', phone: '01632 960802', email: '' },
  { body: 'csc', name: 'Brackenshire front door', phone: '01632 960803', email: 'frontdoor@brackenshire.example' },
  { body: 'governor_services', name: 'Lantern Trust governance team', phone: '01632 960804', email: 'governance@lantern.example' },
] as const;
