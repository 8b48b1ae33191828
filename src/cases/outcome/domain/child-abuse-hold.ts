import type { Category, PathwayKey } from '../../../rules/index.js';

const sexual: readonly Category[] = ['possible_grooming', 'abuse_of_position', 'illegal_material', 'obscene_publication'];

/** What speaks for sexual abuse or exploitation of a child: what was reported, what it was decided to be about, or what the decider says. */
export interface HoldFacts {
  readonly pathway: PathwayKey;
  readonly sexualWords: boolean;
  readonly categories: readonly Category[];
  readonly saidSo: boolean;
}

/** Nothing of such a part is destroyed until the school’s DPO or legal adviser releases it. @source IICSA preservation requirement; domain guide 13, `csa_hold` */
export function childAbuseHold({ pathway, sexualWords, categories, saidSo }: HoldFacts): boolean {
  if (pathway === 'P7') return true;
  return pathway === 'P1' && (saidSo || sexualWords || categories.some((one) => sexual.includes(one)));
}
