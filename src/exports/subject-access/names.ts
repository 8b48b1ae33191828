import { createHash } from 'node:crypto';
import { sameWords } from '../../kernel/index.js';
import { engagements } from '../../rules/index.js';
import type { CaseFile } from '../case-file/case-file.js';
import { unnamed } from '../custody-in-file.js';
import { type GatheredCase, isSender } from '../gather-case.js';
import type { Names } from './domain/access-events.js';
import type { Hidden } from './domain/hide-words.js';

type Party = GatheredCase['parties'][number];

/** Somebody other than whoever it is about, whose name stands in the case. */
export interface NameLine {
  readonly key: string;
  readonly name: string;
  /** What stands in place of the name: "another child". */
  readonly as: string;
  /** Whoever reported it: whether they are named is weighed in a question of its own. */
  readonly isSharer: boolean;
}

/** Each once: everybody with a part in the case, then those whose name stands at what they did. */
export function namesOf(gathered: GatheredCase, file: CaseFile, subject: { personId: string; personName: string }): NameLine[] {
  const isSubject = (name: string): boolean => sameWords(name, subject.personName);
  const parties = new Map<string, Party[]>();
  for (const party of gathered.parties)
    if (party.personId !== subject.personId && party.name !== '' && !isSubject(party.name))
      parties.set(party.personId, [...(parties.get(party.personId) ?? []), party]);
  const known = [...parties].map(([personId, own]) => ({
    key: `person ${personId}`,
    name: own[0]?.name ?? '',
    as: descriptionOf(own),
    isSharer: own.some(({ part }) => isSender(part)),
  }));
  const others = [...new Set(whoIn(file))]
    .filter((name) => !nobody.includes(name) && !isSubject(name) && !known.some((one) => sameWords(one.name, name)))
    .map((name) => ({ key: `name ${fingerprint(name)}`, name, as: 'a member of staff', isSharer: false }));
  return numbered([...known, ...others]);
}

const nobody = ['', 'Heed', 'Somebody who has left', unnamed];

function whoIn({ chronology, decisions, actions, outcomes, evidence }: CaseFile): string[] {
  return [
    ...chronology.map(({ who }) => who),
    ...decisions.map(({ who }) => who),
    ...actions.map(({ by }) => by ?? ''),
    ...outcomes.map(({ by }) => by),
    ...evidence.map((item) => (item.included ? item.from : '')),
  ];
}

/** Never more than what they are to the school. */
function descriptionOf(own: readonly Party[]): string {
  if (own.some(({ part, engagement }) => part === 'child' || engagement === 'pupil')) return 'another child';
  const kind = own.find(({ engagement }) => engagement !== 'unknown')?.engagement ?? 'unknown';
  if (kind === 'governor') return 'a governor';
  if (kind === 'former_pupil') return 'a former pupil';
  if (kind === 'parent_carer' || own.some(({ part }) => part === 'parent')) return 'a parent or carer';
  return kind !== 'unknown' && engagements[kind].worksHere ? 'a member of staff' : 'somebody else';
}

/** Two other children are told apart. */
function numbered(lines: readonly NameLine[]): NameLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line.as) ?? 0) + 1;
    seen.set(line.as, count);
    return count === 1 ? line : { ...line, as: `${line.as} ${count}` };
  });
}

/** Whether a name goes out. Without an answer it does not. */
export function isNamed({ key, isSharer }: NameLine, said: Names | null): boolean {
  return isSharer ? said?.sharer?.named === true : said?.names[key]?.named === true;
}

/** What is hidden in every text of a copy, and which names are not. */
export function hiddenIn(
  lines: readonly NameLine[],
  said: Names | null,
  subjectName: string,
): { readonly hidden: readonly Hidden[]; readonly named: readonly string[] } {
  const hidden = lines.filter((line) => !isNamed(line, said)).map(({ name, as }) => ({ words: name, as, isName: true }));
  const more = (said?.hidden ?? []).map((words) => ({ words, as: 'words left out', isName: false }));
  return {
    hidden: [...hidden, ...more],
    named: [subjectName, ...lines.filter((line) => isNamed(line, said)).map(({ name }) => name)],
  };
}

function fingerprint(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
