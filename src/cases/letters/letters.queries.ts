import { mayRecordStep } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { dayOf, longDay, longMoment } from '../../kernel/index.js';
import { type LetterField, type LetterKind, mergeLetter, ownLetterTexts, stepOfLetter } from '../../rules/index.js';
import { letterTextsOf } from '../../schools/index.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionLine, workOf } from '../actions/steps.queries.js';
import { mayRecord } from '../actions/waits-for.js';
import type { OpenCase } from '../cases.repository.js';
import { meetingsOf } from '../meetings/meeting-words.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { partiesOf } from '../people/people.queries.js';
import { suspensionsOf } from '../suspension/suspension-words.js';
import { lettersOf, type SentLetter } from './letter-words.js';

/** A letter that is about to be written. */
export interface LetterDraft {
  readonly kind: LetterKind;
  /** None for Heed's own text. */
  readonly edition: number;
  readonly words: string;
  readonly to: string;
  /** What sending it does. */
  readonly step: ActionLine | null;
  readonly sent: readonly SentLetter[];
}

/** Whoever handles the case, and HR. */
export function mayWriteLetters(file: Pick<OpenCase, 'level' | 'via'>): boolean {
  return mayRecordStep(file, ['hr_adviser']);
}

/** The text of a kind of letter with what the case knows put in: inside a look or a change. */
export async function letterDraft(tx: Tx, file: OpenCase, kind: LetterKind): Promise<LetterDraft> {
  const newest = (await letterTextsOf(tx.manager, file.row.schoolId)).find((one) => one.kind === kind);
  const known = await knownIn(tx, file);
  const { actions } = await workOf(tx, file);
  const step = actions.find(
    (one) => isOpen(one) && mayRecord(one, file) && (one.step?.key === stepOfLetter[kind] || one.words.letter === kind),
  );
  return {
    kind,
    edition: newest?.version ?? 0,
    words: `${mergeLetter(newest?.words ?? ownLetterTexts[kind], known)}${reminderOf(file)}`,
    to: kind === 'to_parents' ? '' : (known['name of the person'] ?? ''),
    step: step ?? null,
    sent: await lettersOf(tx, file),
  };
}

/** It binds parents too. @source Education Act 2002, section 141F; domain guide 7, P1 */
function reminderOf({ knows }: OpenCase): string {
  if (knows.restriction === null) return '';
  return '\n\nThe law forbids publishing anything that could identify the teacher concerned, online or off, until they are charged or the restriction ends in another way (Education Act 2002, section 141F). It binds everybody, parents too.';
}

type Known = Partial<Record<LetterField, string>>;

async function knownIn(tx: Tx, file: OpenCase): Promise<Known> {
  const parties = (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null);
  const onlyOne = (part: 'child' | 'subject'): string | undefined => {
    const names = [...new Set(parties.filter((one) => one.part === part).map(({ name }) => name))];
    return names.length === 1 ? names[0] : undefined;
  };
  const [school] = await tx.query<{ name: string }>('SELECT name FROM school WHERE id = ?', [file.row.schoolId]);
  const outcome = (await outcomesOf(tx, file)).at(-1);
  return {
    ...given('name of the person', onlyOne('subject')),
    ...given('name of the child', onlyOne('child')),
    ...given('name of the school', school?.name),
    'date of the letter': longDay(dayOf(tx.now)),
    'reference of the case': file.row.reference,
    'name of the writer': tx.actor.name,
    ...given(
      'outcome',
      outcome === undefined ? undefined : [outcome.findingLabel, ...outcome.outcomes.map(({ label }) => label)].filter(Boolean).join(', '),
    ),
    ...(await suspensionKnown(tx, file)),
    ...(await hearingKnown(tx, file)),
  };
}

async function suspensionKnown(tx: Tx, file: OpenCase): Promise<Known> {
  const suspension = (await suspensionsOf(tx, file)).findLast(({ state }) => state === 'suspended');
  if (suspension === undefined) return {};
  const { now } = suspension.decision;
  const review = suspension.looks.at(-1)?.now.review ?? now.review;
  return {
    'day of the suspension': longDay(dayOf(new Date(now.at))),
    'named contact': now.contact,
    'contact with colleagues and pupils': now.social,
    ...given('day it is looked at again', review === null ? undefined : longDay(review)),
  };
}

async function hearingKnown(tx: Tx, file: OpenCase): Promise<Known> {
  const hearing = (await meetingsOf(tx, file)).findLast(
    ({ now }) => now.state === 'planned' && (now.kind === 'disciplinary_hearing' || now.kind === 'appeal'),
  );
  if (hearing === undefined) return {};
  return { 'time of the hearing': longMoment(new Date(hearing.now.at)), 'place of the hearing': hearing.now.place };
}

function given(field: LetterField, value: string | undefined): Known {
  return value === undefined || value === '' ? {} : { [field]: value };
}
