import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecordAbsence } from '../../admin/index.js';
import type { FixedClock, Reference } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import type { Cast } from './cast.js';
import type { When } from './deeds.js';
import { dailyHabits } from './daily-habits.js';
import { done } from './done.js';
import { momentOf } from './moments.js';
import { perform } from './perform.js';
import { sendNameless } from './send-nameless.js';
import { sendStory } from './send-story.js';
import { setUpSchools } from './set-up-schools.js';
import type { NamelessStory, Story } from './story.js';
import { stories } from './stories/index.js';
import { beforeLastSchoolYear, lastSchoolYear } from './stories/last-school-year.js';

/** References by the keys of their stories. */
type Known = Map<string, Reference>;

interface Event {
  readonly at: Date;
  readonly happens: () => Promise<unknown>;
}

/**
 * Plays ten weeks of two fictional schools, and some quiet cases of the school year before: everything by the use cases that the pages call,
 * each at its moment, and what is due by the clock in between.
 * @param clock the application's own; it ends at `now`
 */
export async function loadDemonstration(
  app: INestApplicationContext,
  clock: FixedClock,
  { now, password }: { readonly now: Date; readonly password: string },
): Promise<void> {
  clock.setTo(momentOf(beforeLastSchoolYear(now), now));
  const cast = await setUpSchools(app, password, now);
  const known: Known = new Map();
  const events = [
    ...absences(app, cast, now),
    ...[...lastSchoolYear(now), ...stories].flatMap((story) => eventsOf(app, cast, { story, known }, now)),
  ];
  for (const { at, happens } of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await passTime(app, clock, at);
    await happens();
  }
  await passTime(app, clock, now);
}

/** The SLT contact was away some weeks ago, and the vice chair is away now. */
function absences(app: INestApplicationContext, cast: Cast, now: Date): Event[] {
  const away = (who: 'slt' | 'vicechair', said: When, from: When, until: Date): Event => ({
    at: momentOf(said, now),
    happens: async () => {
      const absence = { accountId: cast.accountId('harbourlane', who), from: momentOf(from, now), until };
      done(`the absence of ${who}`, await app.get(RecordAbsence).run(await cast.actor('harbourlane', 'admin'), absence));
    },
  });
  return [
    away('slt', [36, '09:00'], [34, '08:00'], momentOf([31, '08:00'], now)),
    away('vicechair', [3, '10:00'], [2, '00:00'], momentOf([-5, '08:00'], now)),
  ];
}

function eventsOf(
  app: INestApplicationContext,
  cast: Cast,
  { story, known }: { story: Story | NamelessStory; known: Known },
  now: Date,
): Event[] {
  const { school, sent, then } = story;
  const sending: Event = {
    at: momentOf(sent, now),
    happens: async () => known.set(story.key, await ('says' in story ? sendNameless(app, cast, story) : sendStory(app, cast, story, now))),
  };
  const deeds = [...then, ...dailyHabits(story)].map(({ when, who, deed, inCase = story.key }): Event => {
    const at = momentOf(when, now);
    const told = `“${story.key}”, ${who} ${deed.does}${'step' in deed ? ` ${deed.step}` : ''}`;
    const happens = async (): Promise<void> => {
      try {
        const reference = known.get(inCase) ?? '';
        done(told, await perform({ app, cast, school, reference, actor: await cast.actor(school, who), now: at, known }, deed));
      } catch (cause) {
        throw cause instanceof Error && cause.message.startsWith('The demonstration')
          ? cause
          : new Error(`The demonstration does not fit: ${told}`, { cause });
      }
    };
    return { at, happens };
  });
  return [sending, ...deeds];
}

/** What is due on the way to a moment happens when it is due, as on a server that never sleeps. */
async function passTime(app: INestApplicationContext, clock: FixedClock, until: Date): Promise<void> {
  const { manager } = app.get(DataSource);
  for (;;) {
    const [next] = await query<{ due_at: string }>(
      manager,
      'SELECT due_at FROM due_job WHERE done_at IS NULL AND claimed_until IS NULL AND due_at <= ? ORDER BY due_at LIMIT 1',
      [until.toISOString()],
    );
    if (!next) break;
    const due = new Date(next.due_at);
    if (due > clock.now()) clock.setTo(due);
    await app.get(DueJobs).runDue();
  }
  clock.setTo(until);
}
