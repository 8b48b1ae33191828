import type { ReportKind } from '../../rules/index.js';
import { type RoutingRule, sltQueue } from './routing-rule.js';

const ordinaryConduct: readonly ReportKind[] = ['conduct_of_adult', 'self_report', 'something_else'];

/** Who receives a report because of what it tells of (R13 to R20). @source domain guide 4.3 */
export const rulesByKind: readonly RoutingRule[] = [
  {
    id: 'R13',
    when: [{ kind: ['unwanted_contact'] }],
    receives: [
      { role: 'headteacher' },
      { role: 'slt_contact' },
      {
        role: 'dsl',
        onlyIf: [{ fact: 'it is sexual, repeated or a pupil is at risk' }, { fact: 'there are sexual words' }],
        tells: 'It is sexual or repeated, or a pupil may be at risk, so the safeguarding lead receives it too.',
      },
    ],
    because: 'a pupil or former pupil made unwanted contact',
    tells: 'A report about unwanted contact goes to the headteacher and the SLT contact.',
    source: 'Warden Hill 6.2',
    basis: 'SEED',
  },
  {
    id: 'R14',
    when: [{ kind: ['abuse_of_staff'] }],
    receives: [{ role: 'headteacher' }, { role: 'slt_contact', copy: true }],
    because: 'somebody who works here is being abused',
    tells: 'A report about abuse of staff goes to the headteacher. The SLT contact gets a copy to read.',
    source: 'Rochdale 5',
    basis: 'SEED',
  },
  {
    id: 'R15',
    when: [{ kind: ['pupil_conduct_to_staff'] }],
    receives: [
      { role: 'slt_contact' },
      { role: 'behaviour_lead' },
      {
        role: 'headteacher',
        copy: true,
        onlyIf: [{ fact: 'it threatens, impersonates or manipulates' }],
        tells: 'It is a threat, or pretends to be or changes a picture of somebody, so the headteacher gets a copy to read.',
      },
    ],
    because: 'a pupil behaved badly towards staff',
    tells: 'A report about how a pupil behaved towards staff goes to the SLT contact and the behaviour lead.',
    source: 'West Berkshire App A 4.8',
    basis: 'SEED',
  },
  {
    id: 'R16',
    when: [{ kind: ['ex_employee_disrepute'] }],
    receives: [{ role: 'headteacher' }],
    tasks: [{ task: 'legal_contact' }],
    because: 'it is about a former employee',
    tells: 'A report about a former employee goes to the headteacher.',
    source: 'iCollege',
    basis: 'SEED',
  },
  {
    id: 'R17',
    when: [{ kind: ['other_school_contact'] }],
    receives: [{ role: 'headteacher' }, { role: 'dsl' }],
    tasks: [{ task: 'inform_other_head' }],
    because: 'it is about somebody at another school',
    tells: 'A report about somebody at another school goes to the headteacher and the safeguarding lead.',
    source: 'iCollege',
    basis: 'SEED',
  },
  {
    id: 'R18',
    when: [{ kind: ordinaryConduct }],
    // Otherwise than R02 to R12 say. (R04 is only ever met with R03.)
    unless: ['R02', 'R03', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R18a'],
    receives: [
      { role: 'slt_contact' },
      {
        role: 'headteacher',
        onlyIf: [{ fact: 'the reporter chose the headteacher' }],
        tells: 'You asked for the headteacher to receive it too.',
      },
      {
        role: 'headteacher',
        onlyIf: [{ fact: 'a child is or may be involved' }],
        tells: 'A child is or may be involved, so the headteacher receives it too.',
      },
      { role: 'headteacher', onlyIf: [{ kind: ['something_else'] }], tells: 'The headteacher receives it too.' },
    ],
    because: 'it is about how somebody behaved online',
    tells: 'A report like this goes to the SLT contact.',
    source: 'West Berkshire App A 4.6; Warden Hill 5.2',
    basis: 'SEED',
  },
  {
    id: 'R18a',
    when: [{ kind: ordinaryConduct, fact: 'an adult and a child are concerned', alsoFact: 'one of the four facts is yes' }],
    // About a safeguarding lead, the headteacher alone decides who else is needed.
    unless: ['R08'],
    receives: [{ role: 'headteacher' }, { role: 'dsl' }],
    passesOver: [{ roles: sltQueue }],
    because: 'a child may have been harmed by an adult',
    tells: 'A report about an adult and a child like this one goes to the headteacher and the safeguarding lead.',
    source: 'Product default, from KCSIE, Part four',
    basis: 'PROD',
  },
  {
    id: 'R18b',
    when: [{ kind: ['advice_request'] }],
    unless: ['R02', 'R03', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12'],
    receives: [{ role: 'slt_contact' }],
    because: 'somebody asks for advice',
    tells: 'A request for advice goes to the SLT contact.',
    source: 'West Berkshire App A 4.6',
    basis: 'SEED',
  },
  {
    id: 'R19',
    when: [{ kind: ['about_handling'] }],
    receives: [{ role: 'chair' }],
    // It goes to the chair, not to the people among whom it was handled.
    replaces: ['R06', 'R07', 'R08', 'R09', 'R11', 'R12'],
    managedBy: 'chair',
    showsOutsideRoutes: true,
    because: 'it is about how a report was handled',
    tells: 'A concern about how a report was handled goes to the chair of governors, or to whoever stands in for the chair.',
    source: 'Product default, whistleblowing',
    basis: 'PROD',
  },
  {
    id: 'R20',
    when: [{ fact: 'the reporter gave no name' }],
    // It goes where its kind goes. Whoever the reporter names is kept out as in any report.
    receives: [],
    because: 'the reporter gave no name',
    tells: 'You gave no name. It goes to the same people as if you had.',
    source: 'KCSIE (respect anonymity)',
    basis: 'STAT',
  },
];
