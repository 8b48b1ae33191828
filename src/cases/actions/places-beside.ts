import type { OpenCase } from '../cases.repository.js';
import type { CaseWork } from './steps.queries.js';

interface Place {
  readonly name: string;
  /** Below the address of the case. */
  readonly section: string;
}

/** Pages that belong to the actions of a case: each has one link on the overview and one on the page of actions. */
export function placesBeside(
  { pathways, actions }: Pick<CaseWork, 'pathways' | 'actions'>,
  { row: { stage }, level }: Pick<OpenCase, 'row' | 'level'>,
): Place[] {
  const discipline = pathways.some(({ key }) => key === 'P1' || key === 'P3');
  const afterwards = stage === 'closed' || actions.some(({ words: { care, detriment } }) => care !== undefined || detriment !== undefined);
  return [
    { name: 'Told outside the school', section: 'referrals' },
    { name: 'Links to be taken down', section: 'links' },
    ...(discipline ? [{ name: 'Suspension', section: 'suspension' }] : []),
    { name: 'Meetings', section: 'meetings' },
    // Whoever only reads finds nothing there.
    ...(level === 'reader' ? [] : [{ name: 'Support offered', section: 'support' }]),
    { name: 'Letters', section: 'letters' },
    ...(afterwards ? [{ name: 'Afterwards: how people are', section: 'after-care' }] : []),
  ];
}
