import type { INestApplicationContext } from '@nestjs/common';
import { KeepSheet, type SheetAnswers, SheetLook } from '../../cases/index.js';
import { type Actor, dateTimeOf, dayOf, england, type ZonedMoment } from '../../kernel/index.js';
import type { Before, SheetTold } from './deeds.js';

/** What nobody in the demonstration could say, where it is not told. */
const notKnown = ['displayName', 'link', 'posted', 'taken', 'context'] as const;

interface Filling {
  readonly app: INestApplicationContext;
  readonly actor: Actor;
  readonly now: Date;
}

/** Fills in the sheet of an item as its page does: what the report said stands in it already, and what is left out is not known. */
export async function fillSheet({ app, actor, now }: Filling, id: string, told: SheetTold): Promise<unknown> {
  const { seen } = await app.get(SheetLook).read(actor, id, 'case.add-evidence');
  const before = seen.told?.answers ?? seen.sheet.words?.answers;
  if (before === undefined) throw new Error('The demonstration does not fit: the sheet is locked');
  const { posted, seen: firstSeen, taken, ...texts } = told;
  const [postedAt, seenAt, takenAt] = [posted, firstSeen, taken].map((when) => momentBefore(now, when));
  const questions = { accountType: 'not_known', visibleTo: 'not_known', stillThere: 'not_known', replied: 'not_known' };
  const filled = {
    ...before,
    ...unlessSaid(before, { ...questions, blocked: 'not_known', reported: 'not_known' }),
    ...texts,
    posted: postedAt ?? null,
    seen: seenAt ?? null,
    taken: takenAt ?? null,
  };
  const answers: SheetAnswers = { ...filled, unknown: notKnown.filter((field) => filled[field] === '' || filled[field] === null) };
  return app.get(KeepSheet).run(actor, id, answers, seen.sheet.version);
}

function unlessSaid(before: SheetAnswers, otherwise: Partial<SheetAnswers>): Partial<SheetAnswers> {
  const entries = Object.entries(otherwise) as [keyof SheetAnswers, string][];
  return Object.fromEntries(entries.filter(([field]) => before[field] === ''));
}

function momentBefore(now: Date, when: Before | undefined): ZonedMoment | null {
  if (when === undefined) return null;
  const [days, time] = when;
  const [hour, minute] = time.split(':').map(Number);
  return { at: dateTimeOf(dayOf(now)).minus({ days }).set({ hour, minute }).toJSDate().toISOString(), zone: england, known: 'minute' };
}
