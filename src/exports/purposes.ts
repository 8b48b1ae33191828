import { accessKindTable } from '../rules/index.js';
import type { CaseFilePurpose } from './case-file/case-file.js';

interface Purpose {
  readonly label: string;
  readonly hint: string;
  /** The line under the reference on the cover. */
  readonly onCover: string;
}

/** @source domain guide 12 */
export const purposes: Record<CaseFilePurpose, Purpose> = {
  hr: {
    label: 'Human resources',
    hint: 'For the HR adviser’s own work on this case.',
    onCover: 'Copy for human resources.',
  },
  hearing_bundle: {
    label: 'A hearing',
    hint: 'For the people who hear it and the person it is about. Read it through before you hand it on.',
    onCover: 'Bundle for a hearing.',
  },
  sar: { ...accessKindTable.sar, onCover: 'Copy for a subject access request.' },
  subject_copy: { ...accessKindTable.subject_copy, onCover: 'Copy of their own record, for the person it is about.' },
};
