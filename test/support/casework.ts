import {
  CasesRepository,
  partiesOf,
  CloseCase,
  CloseForm,
  LeaveOutForm,
  LinkEventForm,
  LinkForm,
  linksOf,
  OpenLink,
  RecordLinkEvent,
  LeaveOutStep,
  OutcomeForm,
  outcomesOf,
  RecordOutcome,
  everySuspensionEntry,
  LetterForm,
  lettersOf,
  SendLetter,
  LookAgainForm,
  MeetingForm,
  meetingsOf,
  RecordMeeting,
  RecordReferral,
  RecordSupport,
  SupportForm,
  supportOf,
  RecordSuspension,
  suspendableIn,
  SuspensionForm,
  suspensionsOf,
  ReferralForm,
  referralsOf,
  RecordStep,
  RecordStepForm,
  TriageCase,
  TriageForm,
  workOf,
} from '../../src/cases/index.js';
import type { Tx } from '../../src/audit/index.js';
import { accessRequestsOf } from '../../src/exports/subject-access/access-requests.js';
import type { LinkEventKind } from '../../src/cases/index.js';
import { type LetterKind, type ReferralBody, suspensionAlternatives } from '../../src/rules/index.js';
import { boxesOfDay, inLondon, isRefused, parseReference } from '../../src/kernel/index.js';
import type { AccountName, TestSchool } from './school.js';

/** What a case looks like from inside, for a test. */
export interface CaseSeen {
  readonly stage: string;
  readonly dueAt: string | null;
  readonly readers: Readonly<Record<string, string>>;
  /** Open pathways, in their order. */
  readonly pathways: readonly string[];
  /** Step key or title to its due time as a person reads it, of what is open. */
  readonly open: Readonly<Record<string, string | null>>;
  readonly done: readonly string[];
  readonly outcomes: Awaited<ReturnType<typeof outcomesOf>>;
  readonly work: Awaited<ReturnType<typeof workOf>>;
  readonly knows: Awaited<ReturnType<CasesRepository['open']>>['knows'];
}

/** Somebody who works one case through the same use cases that the pages call. */
export class Casework {
  constructor(
    private readonly school: TestSchool,
    readonly reference: string,
    private readonly by: AccountName,
  ) {}

  as(by: AccountName): Casework {
    return new Casework(this.school, this.reference, by);
  }

  private get app() {
    return this.school.server.app;
  }

  async seen(): Promise<CaseSeen> {
    return this.school.work(async (tx) => {
      const file = await this.opened(tx);
      const readers = await tx.query<{ name: string; level: string; via: string }>(
        'SELECT a.email AS name, r.level, r.via FROM case_reader r JOIN account a ON a.id = r.account_id WHERE r.case_id = ? ORDER BY a.email',
        [file.row.id],
      );
      const work = await workOf(tx, file);
      const open = work.actions.filter(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null);
      return {
        stage: file.row.stage,
        dueAt: file.row.dueAt,
        readers: Object.fromEntries(readers.map(({ name, level, via }) => [name.split('@')[0] ?? '', `${level} ${via}`])),
        pathways: work.pathways.filter(({ closedAt }) => closedAt === null).map(({ key }) => key),
        open: Object.fromEntries(open.map(({ step, words, dueAt }) => [step?.key ?? words.title ?? '', dueAt && shortMoment(dueAt)])),
        done: work.actions.filter(({ doneAt }) => doneAt !== null).map(({ step, words }) => step?.key ?? words.title ?? ''),
        outcomes: await outcomesOf(tx, file),
        work,
        knows: file.knows,
      };
    });
  }

  /** Triage where no adult who works here is concerned, unless the four questions are answered. */
  triage(said: Partial<TriageForm>): ReturnType<TriageCase['run']> {
    const asked = said.H1 === undefined ? { noAdult: 'yes' } : { H1Why: 'Asked', H2Why: 'Asked', H3Why: 'Asked', H4Why: 'Asked' };
    const form = Object.assign(new TriageForm(), { reason: 'From what was reported.', staffCode: 'yes', ...asked, ...said });
    return this.app.get(TriageCase).run(this.school.actor(this.by), this.reference, form);
  }

  /** All four questions answered "no", except those given. */
  limbs(answers: Partial<Record<'H1' | 'H2' | 'H3' | 'H4', string>> = {}) {
    return { H1: 'no', H2: 'no', H3: 'no', H4: 'no', ...answers };
  }

  /** What another form does is written down there, with answers that do. */
  async does(key: string, said: Partial<RecordStepForm> = {}) {
    if (ladoSteps.includes(key)) return this.tells('lado', { ...ladoSaid, whyLate: said.whyLate ?? '' }, [key]);
    if (key === 'P1.8' && (await this.school.work(async (tx) => suspendableIn(tx, await this.opened(tx)))).length > 0)
      return this.decidesAboutSuspension({ decided: 'not_suspended', reasons: 'Nothing calls for it.', whyLate: said.whyLate ?? '' });
    return this.records(key, said);
  }

  /** On the page of the step itself. */
  async records(key: string, said: Partial<RecordStepForm> = {}) {
    const id = await this.idOf(key);
    const form = Object.assign(new RecordStepForm(), { result: `Done: ${key}`, ...said });
    return this.app.get(RecordStep).run(this.school.actor(this.by), this.reference, id, form);
  }

  /** Writes down that a body outside was told, with the steps that it does. */
  async tells(body: ReferralBody, said: Partial<ReferralForm> = {}, steps: readonly string[] = []) {
    const version = await this.school.work(async (tx) => (await referralsOf(tx, await this.opened(tx))).length);
    const ids = await Promise.all(steps.map((step) => this.idOf(step)));
    const form = Object.assign(new ReferralForm(), { version: `${version}`, steps: ids, ...said });
    return this.app.get(RecordReferral).run(this.school.actor(this.by), this.reference, body, form);
  }

  async decidesAboutSuspension(said: Partial<SuspensionForm>) {
    const all = everySuspensionEntry(await this.suspensions());
    const decided = { decider: 'Amabel Thorncastle, for the trust', employer: 'academy_trust', version: `${all.length}` };
    const form = Object.assign(new SuspensionForm(), decided, said);
    return this.app.get(RecordSuspension).decide(this.school.actor(this.by), this.reference, form);
  }

  /** With everything that a suspension asks for, but what is given. */
  suspends(said: Partial<SuspensionForm> = {}) {
    const views = { ladoView: 'Agrees.', policeView: 'Not asked: no crime is alleged.', hrView: 'Agrees.' };
    const whole = { ...views, reasons: 'She has to be safe.', contact: 'Philippa Garrowby', social: 'No pupils; friends may ring.' };
    const rejected = Object.fromEntries(suspensionAlternatives.map((one) => [one, 'She would still meet him.']));
    return this.decidesAboutSuspension({ decided: 'suspended', ...whole, ...rejected, ...said });
  }

  async looksAgain(said: Partial<LookAgainForm>) {
    const all = await this.suspensions();
    const whole = {
      decider: 'Amabel Thorncastle, for the trust',
      reasons: 'Asked the LADO.',
      version: `${everySuspensionEntry(all).length}`,
    };
    const form = Object.assign(new LookAgainForm(), whole, said);
    const id = all.at(-1)?.id ?? '';
    return this.app.get(RecordSuspension).lookAgain(this.school.actor(this.by), this.reference, id, form);
  }

  /** As it stands on its page, with what was typed over it. */
  async sends(kind: LetterKind, said: Partial<LetterForm> = {}) {
    const version = await this.school.work(async (tx) => (await lettersOf(tx, await this.opened(tx))).length);
    const form = Object.assign(
      new LetterForm(),
      { to: 'Casimir Ondry', words: 'A letter.', how: 'post', edition: '0', version: `${version}` },
      said,
    );
    return this.app.get(SendLetter).run(this.school.actor(this.by), this.reference, kind, form);
  }

  letters() {
    return this.school.work(async (tx) => lettersOf(tx, await this.opened(tx)));
  }

  /** A hearing on Tuesday 24 November 2026 at 14:30, unless something else is given. */
  async meets(said: Partial<MeetingForm> = {}) {
    const whole = { kind: 'disciplinary_hearing', state: 'planned', place: 'Room 4', attendees: 'Rowena Tasker, union companion' };
    const when = { at: { ...boxesOfDay('2026-11-24'), time: '14:30' }, version: `${(await this.meetings()).length}` };
    const form = Object.assign(new MeetingForm(), whole, when, said);
    return this.app.get(RecordMeeting).run(this.school.actor(this.by), this.reference, form);
  }

  /** Counselling for whomever the case is about, not answered yet, to be asked again on Monday 16 November 2026; unless something else is given. */
  async offers(said: Partial<SupportForm> = {}) {
    const [party = ''] = await this.school.work(async (tx) =>
      (await partiesOf(tx, await this.opened(tx))).filter(({ part }) => part === 'subject' || part === 'target').map(({ id }) => id),
    );
    const whole = { party, kind: 'counselling', answer: 'not_answered', review: boxesOfDay('2026-11-16') };
    const form = Object.assign(new SupportForm(), whole, { version: `${(await this.offered()).length}` }, said);
    return this.app.get(RecordSupport).run(this.school.actor(this.by), this.reference, form);
  }

  offered() {
    return this.school.work(async (tx) => supportOf(tx, await this.opened(tx)));
  }

  meetings() {
    return this.school.work(async (tx) => meetingsOf(tx, await this.opened(tx)));
  }

  suspensions() {
    return this.school.work(async (tx) => suspensionsOf(tx, await this.opened(tx)));
  }

  accessRequests() {
    return this.school.work(async (tx) => accessRequestsOf(tx, await this.opened(tx)));
  }

  told() {
    return this.school.work(async (tx) => referralsOf(tx, await this.opened(tx)));
  }

  /** Writes down something that is to be taken down. */
  async finds(said: Partial<LinkForm> = {}) {
    const form = { address: 'clips.example/v/1', platform: 'tiktok', shows: 'A made-up video of a teacher', ...said };
    return this.app.get(OpenLink).run(this.school.actor(this.by), this.reference, Object.assign(new LinkForm(), form));
  }

  /** Writes down what was done about it. @param at which link */
  async links(kind: LinkEventKind, said: Partial<LinkEventForm> = {}, at = 0) {
    const link = (await this.online())[at];
    const form = Object.assign(new LinkEventForm(), { version: `${link?.version ?? 0}`, ...said });
    return this.app.get(RecordLinkEvent).run(this.school.actor(this.by), this.reference, { id: link?.id ?? '', kind }, form);
  }

  online() {
    return this.school.work(async (tx) => linksOf(tx, await this.opened(tx)));
  }

  /** Neither the DBS nor the TRA is told, and why. */
  async refersToNobody(): Promise<void> {
    const reason = 'Neither is called for.';
    await this.all(
      () => this.tells('dbs', { dbsRemoved: 'no', dbsConduct: 'no', dbsReferred: 'no', reason }, ['P1.15']),
      () => this.tells('tra', { traMisconduct: 'no', traReferred: 'no', reason }, ['P1.15']),
    );
  }

  private async opened(tx: Tx) {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM case_file WHERE reference = ?', [parseReference(this.reference)]);
    return this.app.get(CasesRepository).openWithoutAccessCheck(tx, row?.id ?? '');
  }

  async leavesOut(key: string, whyNotNeeded = 'Nothing here asks for it.') {
    const form = Object.assign(new LeaveOutForm(), { whyNotNeeded });
    return this.app.get(LeaveOutStep).run(this.school.actor(this.by), this.reference, await this.idOf(key), form);
  }

  decides(said: Partial<OutcomeForm>) {
    const form = Object.assign(new OutcomeForm(), { reasons: 'All that is on the file says so.', ...said });
    return this.app.get(RecordOutcome).run(this.school.actor(this.by), this.reference, form);
  }

  closes(summary = 'It was looked at, decided, and is over.') {
    return this.app.get(CloseCase).run(this.school.actor(this.by), this.reference, Object.assign(new CloseForm(), { summary }));
  }

  /** Runs and expects no refusal. */
  async all(...steps: readonly (() => Promise<unknown>)[]): Promise<void> {
    for (const step of steps) {
      const answer = await step();
      if (isRefused(answer as never)) throw new Error(`Refused: ${JSON.stringify(answer)} at ${step.toString()}`);
    }
  }

  async idOf(key: string): Promise<string> {
    const { work } = await this.seen();
    const action = work.actions.findLast(({ step, words }) => step?.key === key || words.title === key);
    if (!action) throw new Error(`No action ${key}`);
    return action.id;
  }
}

const ladoSteps = ['P0.3', 'P1.3', 'P10.3'];
/** What the LADO says where nothing hangs on it. */
export const ladoSaid = {
  authority: 'Brackenshire',
  person: 'Merrin Stockdale',
  reference: 'L-204',
  advice: 'No threshold view yet.',
  threshold: 'not_said',
  hold: 'none',
} as const satisfies Partial<ReferralForm>;

/** "Tue 10 Nov 2026 23:59" */
export function shortMoment(moment: Date): string {
  return inLondon(moment).toFormat('ccc d LLL yyyy HH:mm');
}
