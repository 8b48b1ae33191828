import { categoryTable, type Category } from './categories.js';
import type { Classification } from './classifications.js';

/** "No breach" needs a second person where the category should have been checked against the harm threshold. @source domain guide 6 */
export function needsSecondPerson(classification: Classification, about: readonly Category[]): boolean {
  return classification === 'no_breach' && about.some((category) => categoryTable[category].lean === 'threshold_check');
}

/** A grievance aired online may be whistleblowing: HR answers that before any disciplinary step. @source domain guide 6 */
export function asksProtectedDisclosure(about: readonly Category[]): boolean {
  return about.includes('raising_concerns_online');
}

const mayBeDataBreach: readonly Category[] = ['confidentiality_disclosure', 'pupil_images', 'data_protection'];

/** Before closing, the DPO answers whether it was a personal data breach (72 hours from awareness). @source domain guide 6; UK GDPR Article 33 */
export function asksDataBreach(about: readonly Category[]): boolean {
  return about.some((category) => mayBeDataBreach.includes(category));
}

/** No file is taken, and the headteacher and DSL receive it alone. @source domain guide 4.3, R02, and 9.2 */
export function forbidsUpload(about: readonly Category[]): boolean {
  return about.some((category) => ['no_upload', 'no_upload_and_police'].includes(categoryTable[category].lean));
}
