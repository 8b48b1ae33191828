import type { CaseWork } from './steps.queries.js';

interface Place {
  readonly name: string;
  /** Below the address of the case. */
  readonly section: string;
}

/** Pages that belong to the actions of a case: each has one link on the overview and one on the page of actions. */
export function placesBeside({ pathways }: Pick<CaseWork, 'pathways'>): Place[] {
  const discipline = pathways.some(({ key }) => key === 'P1' || key === 'P3');
  return [
    { name: 'Told outside the school', section: 'referrals' },
    ...(discipline ? [{ name: 'Suspension', section: 'suspension' }] : []),
    { name: 'Meetings', section: 'meetings' },
    { name: 'Letters', section: 'letters' },
  ];
}
