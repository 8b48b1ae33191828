import type { ReferralBody } from '../../../rules/index.js';
import { bodyForms, type FieldAsked, fieldTable, type ReferralField } from './referral-fields.js';

export type Answers = Partial<Readonly<Record<ReferralField, string>>>;
export type Faults = Readonly<Record<string, string>>;

/** Which sentence stands at which field. What a body does not ask for is not looked at. @source domain guide 10 */
export function referralFaults(body: ReferralBody, answers: Answers): Faults {
  const { fields, required } = bodyForms[body];
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const given = answers[field] ?? '';
    const { choices }: FieldAsked = fieldTable[field];
    const needed = required[field];
    if (given === '' && needed !== undefined) faults[field] = needed;
    else if (given !== '' && choices !== undefined && !Object.hasOwn(choices, given)) faults[field] = 'Choose from the list';
  }
  return { ...together(body, answers), ...faults };
}

/** Only the answers that the body asks for, without those left empty. */
export function answersFor(body: ReferralBody, answers: Answers): Answers {
  const kept = bodyForms[body].fields.flatMap((field) => {
    const said = answers[field] ?? '';
    return said === '' ? [] : [[field, said] as const];
  });
  return Object.fromEntries(kept);
}

/** What one answer asks of another. */
function together(body: ReferralBody, answers: Answers): Faults {
  if (body === 'dbs') return dbsFaults(answers);
  if (body === 'tra') return traFaults(answers);
  const holds = answers.hold === 'wait' || answers.hold === 'go_on';
  return bodyForms[body].fields.includes('hold') && holds && (answers.holdWords ?? '') === ''
    ? { holdWords: 'Write what they said, and who said it' }
    : {};
}

/** Once both are met, the employer or agency has to refer. @source Safeguarding Vulnerable Groups Act 2006, section 35; domain guide 10 */
function dbsFaults({ dbsRemoved, dbsConduct, dbsReferred, documents = '' }: Answers): Faults {
  const bothMet = dbsRemoved === 'yes' && dbsConduct === 'yes';
  if (bothMet && dbsReferred === 'no')
    return { dbsReferred: 'Both answers are “yes”, so the law says that the person is referred. Not to refer is an offence' };
  if (dbsReferred === 'sent' && documents === '') return { documents: 'Write which documents were sent' };
  return {};
}

/** The employer must consider it; whether to refer is then its decision. @source Education Act 2002, section 141D; domain guide 10 */
function traFaults({ traMisconduct, traReferred }: Answers): Faults {
  return traMisconduct === 'not_teacher' && traReferred === 'yes'
    ? { traReferred: 'Only a teacher can be referred to the TRA. Check your answers' }
    : {};
}
