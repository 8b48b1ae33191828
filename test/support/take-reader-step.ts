import { randomBytes } from 'node:crypto';
import { AppointSomebody, EndAccount, RecordAbsence } from '../../src/admin/index.js';
import { EndAbsence } from '../../src/admin/absences/end-absence.js';
import { EndAppointment } from '../../src/admin/appointments/end-appointment.js';
import { ReopenAccount } from '../../src/admin/people/reopen-account.js';
import { UnitOfWork } from '../../src/audit/index.js';
import { AddParty, BringIn, DeclareConflict, RestrictCase, TakeOut, TakeReport } from '../../src/cases/index.js';
import { type Actor, newId, type Refused, refused } from '../../src/kernel/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { Casework } from './casework.js';
import type { ReaderStep } from './reader-steps.js';
import { type AccountName, accountNames, named, plainAnswers, type TestSchool } from './school.js';
import { whoMayRead } from './who-may-read.js';

/** Takes one step through the use case that a page calls. Somebody who may not gets "not found"; a refusal changes nothing. */
export async function take(school: TestSchool, said: ReaderStep): Promise<void> {
  try {
    await (
      await prepared(school, said)
    )?.();
  } catch (fault) {
    if (!(fault instanceof NotFound)) throw fault;
  }
}

/** Null where there is nothing to take the step with: no case, nobody who reads it. */
async function prepared(school: TestSchool, said: ReaderStep): Promise<null | (() => Promise<unknown>)> {
  const { app, clock } = school.server;
  const admin = school.actor('admin');
  const idOf = (who: AccountName): string => school.members[who].accountId;
  if ('of' in said) return inCase(school, said);
  switch (said.does) {
    case 'report':
      return () => sendReport(school, said);
    case 'appoint': {
      const until = said.days === null ? null : later(clock.now(), said.days * 24);
      const given = { role: said.role, accountId: idOf(said.who), from: null, until, replaces: said.replaces };
      return () => app.get(AppointSomebody, { strict: false }).run(admin, given);
    }
    case 'end-appointment': {
      const id = await pick(school, said.which, openAppointments);
      return id === null ? null : () => app.get(EndAppointment, { strict: false }).run(admin, id, null);
    }
    case 'away': {
      const absence = { accountId: idOf(said.who), from: clock.now(), until: later(clock.now(), said.days * 24) };
      return () => app.get(RecordAbsence, { strict: false }).run(admin, absence);
    }
    case 'back': {
      const id = await pick(school, said.which, openAbsences);
      return id === null ? null : () => app.get(EndAbsence, { strict: false }).run(admin, id);
    }
    case 'leave':
      return () => app.get(EndAccount, { strict: false }).run(admin, idOf(said.who));
    case 'return':
      return () => app.get(ReopenAccount, { strict: false }).run(admin, idOf(said.who), 'print');
    case 'wait':
      clock.setTo(later(clock.now(), said.hours));
      return () => app.get(DueJobs).runDue();
  }
}

type InCase = Extract<ReaderStep, { of: number }>;

/** Taken by one of those who read the case. */
async function inCase(school: TestSchool, said: InCase): Promise<null | (() => Promise<unknown>)> {
  const cases = await whoMayRead(school);
  const file = cases[said.of % cases.length];
  const readers = Object.keys(file?.kept ?? {}).toSorted();
  const by = accountNames.find((name) => school.members[name].accountId === readers[said.by % readers.length]);
  if (file === undefined || by === undefined) return null;
  if (said.does === 'triage' || said.does === 'act') return works(new Casework(school, file.reference, by), said);
  if (said.does !== 'take-out') return () => saysWhoReads(school, said, school.actor(by), file.reference);
  const seats = 'SELECT id FROM case_seat WHERE case_id = ? AND until_at IS NULL ORDER BY id';
  const seat = await pick(school, said.seat, seats, file.id);
  return seat === null ? null : () => school.server.app.get(TakeOut).run(school.actor(by), file.reference, seat, 'For the test');
}

async function works(work: Casework, said: Extract<ReaderStep, { does: 'triage' | 'act' }>): Promise<null | (() => Promise<unknown>)> {
  if (said.does === 'triage') {
    const [classification, H1] = said.as;
    const asked = H1 === null ? {} : { ...work.limbs({ H1 }), teacher: 'no', pupilSays: 'no', offence: 'no' };
    return () => work.triage({ ...asked, classifications: [classification], whyLate: 'Nobody was there.' });
  }
  const titles = Object.keys((await work.seen()).open);
  const key = titles[said.on % titles.length];
  return key === undefined ? null : () => work.does(key, { whyLate: 'Nobody was there.' });
}

function saysWhoReads(
  school: TestSchool,
  said: Extract<ReaderStep, { does: 'bring-in' | 'restrict' | 'declare' | 'add-person' }>,
  actor: Actor,
  reference: string,
): Promise<unknown> {
  const { app } = school.server;
  const idOf = (who: AccountName): string => school.members[who].accountId;
  const reason = 'For the test';
  switch (said.does) {
    case 'bring-in': {
      const wanted = { account: idOf(said.who), reason };
      if (said.as === 'assigned') return app.get(BringIn).assign(actor, reference, wanted);
      return app.get(BringIn).run(actor, reference, { ...wanted, as: said.as });
    }
    case 'restrict':
      return app.get(RestrictCase).run(actor, reference, said.to === null ? null : [actor.accountId, ...said.to.map(idOf)], reason);
    case 'declare':
      return app.get(DeclareConflict).run(actor, reference, { kind: 'close_relationship', reason });
    case 'add-person': {
      const who = said.who === null ? { accountId: null, name: 'Ferdinand Oakapple' } : { accountId: idOf(said.who), name: '' };
      return app.get(AddParty).run(actor, reference, { ...who, part: said.part, engagement: 'unknown', about: '' });
    }
  }
}

/** As sending does it: a report that nobody can receive is not taken. Leavers cannot sign in. */
async function sendReport(school: TestSchool, said: Extract<ReaderStep, { does: 'report' }>): Promise<unknown> {
  const { app, clock } = school.server;
  const { by, kind, about, engagement, targets, mustNotSee, child, danger, gate, repeated, toldBy } = said;
  const actor: Actor = school.actor(by);
  const persons = (names: readonly AccountName[]) => names.map((name) => named(school, name));
  const answers = {
    ...plainAnswers(clock.now()),
    ...{ kind, child, danger, gate, repeated, toldBy },
    subjects: about === null ? [named(school, 'Ferdinand Oakapple', { engagement })] : persons([about]),
    targets: persons(targets),
    mustNotSee: persons(mustNotSee),
  };
  return app.get(UnitOfWork).run<string | Refused<'nobody' | 'has-left'>>(actor, async (tx) => {
    const [account] = await tx.query<{ ended_at: string | null }>('SELECT ended_at FROM account WHERE id = ?', [actor.accountId]);
    if (account?.ended_at !== null) return refused('has-left');
    const taken = await app.get(TakeReport).run(tx, { id: newId(), key: randomBytes(32), answers });
    return taken.routing.holders.length === 0 ? refused('nobody') : taken.caseId;
  });
}

const openAppointments = `SELECT p.id FROM appointment p WHERE p.until_at IS NULL AND p.role <> 'system_admin' AND p.school_id = ? ORDER BY p.id`;
const openAbsences = 'SELECT b.id FROM absence b JOIN account a ON a.id = b.account_id WHERE a.school_id = ? ORDER BY b.id';

async function pick(school: TestSchool, which: number, sql: string, of = school.id): Promise<string | null> {
  const rows = await school.work((tx) => tx.query<{ id: string }>(sql, [of]));
  return rows[which % rows.length]?.id ?? null;
}

function later(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * 60 * 60_000);
}
