import { DataSource } from 'typeorm';
import {
  AddAction,
  AddActionForm,
  AddEvidence,
  AddNote,
  AddParty,
  AgreeNoBreach,
  BringIn,
  CaseLook,
  CloseCase,
  CloseForm,
  ConfirmGate,
  DeclareConflict,
  JoinPages,
  LeaveOutStep,
  LinkEventForm,
  LinkForm,
  linksOf,
  OpenLink,
  OutcomeForm,
  PauseCase,
  RecordLinkEvent,
  RecordOutcome,
  RecordReferral,
  RecordStep,
  RecordStepForm,
  ReferralForm,
  LookAgainForm,
  ReferralLook,
  RecordSuspension,
  ReopenCase,
  RestrictCase,
  SendMessage,
  SheetLook,
  StopEvidence,
  ThresholdNotMet,
  ThresholdNotMetForm,
  TriageCase,
  TriageForm,
  everySuspensionEntry,
  SuspensionForm,
  suspensionsOf,
  workOf,
} from '../../cases/index.js';
import { ExportCase } from '../../exports/index.js';
import { isRefused } from '../../kernel/index.js';
import { query, type SqlValue } from '../../platform/database/sql.js';
import { OwnReports, WriteToSchool } from '../../reports/index.js';
import { harmLimbs } from '../../rules/index.js';
import type { Deed, Limbs } from './deeds.js';
import { fillSheet } from './fill-sheet.js';
import { formWithFiles } from './form-with-files.js';
import { workingDaysAfter } from './moments.js';
import { asksHow, meets, offers } from './perform-care.js';
import { forks, merges } from './perform-linked.js';
import type { Doing, Scene } from './scene.js';

/** Does it by the use case that the pages call, with the page open on which it is done. @returns what that answers: perhaps a refusal */
export async function perform(scene: Scene, deed: Deed): Promise<unknown> {
  await lookFirst(scene, deed);
  return (doings[deed.does] as Doing<Deed['does']>)(scene, deed);
}

function lookFirst(scene: Scene, { does }: Deed): Promise<unknown> {
  if (does === 'opens' || does === 'reads') return Promise.resolve();
  if (does === 'answers') return doings.reads(scene, { does: 'reads' });
  return doings.opens(scene, { does: 'opens', section: doneOn[does] ?? 'overview' });
}

/** The section of a case on which something is done. */
const doneOn: Partial<Record<Deed['does'], Extract<Deed, { does: 'opens' }>['section']>> = {
  step: 'actions',
  tells: 'actions',
  suspends: 'actions',
  followsLink: 'actions',
  recordsOfLink: 'actions',
  looksAgain: 'actions',
  leavesOut: 'actions',
  adds: 'actions',
  meets: 'actions',
  offers: 'actions',
  finishes: 'actions',
  notes: 'timeline',
  writes: 'messages',
  names: 'people',
  bringsIn: 'people',
  assigns: 'people',
  restricts: 'people',
  ends: 'outcome',
  closes: 'outcome',
  reopens: 'outcome',
  confirms: 'evidence',
  joins: 'evidence',
  fillsSheet: 'evidence',
  stops: 'evidence',
  addsEvidence: 'evidence',
  exports: 'export',
};

const doings: { readonly [Does in Deed['does']]: Doing<Does> } = {
  opens: ({ app, actor, reference }, { section }) =>
    app.get(CaseLook).read(actor, reference, 'case.read', section, () => Promise.resolve(null)),
  triages: ({ app, actor, reference, cast, school }, { limbs, is, about, secondPerson, ...said }) =>
    app.get(TriageCase).run(actor, reference, {
      ...new TriageForm(),
      staffCode: 'yes',
      ...typedLimbs(limbs),
      ...said,
      classifications: [...is],
      categories: [...(about ?? [])],
      secondPerson: secondPerson === undefined ? '' : cast.accountId(school, secondPerson),
    }),
  agrees: ({ app, actor, reference }, { reason }) => app.get(AgreeNoBreach).run(actor, reference, { agree: 'yes', reason }),
  hearsFromLado: ({ app, actor, reference }, { is, ...said }) =>
    app.get(ThresholdNotMet).run(actor, reference, { ...new ThresholdNotMetForm(), ...said, classifications: [...is] }),
  step: async (scene, { step, result, opens = [], whyLate = '' }) => {
    const form = { ...new RecordStepForm(), result, whyLate, opens: [...opens] };
    return scene.app.get(RecordStep).run(scene.actor, scene.reference, await openStep(scene, step), form);
  },
  tells: async (scene, { body, said, steps }) => {
    const { app, actor, reference } = scene;
    const file = await app.get(ReferralLook).all(actor, reference);
    const version = String(file.seen.told.length);
    const done = await Promise.all(steps.map((step) => openStep(scene, step)));
    return app.get(RecordReferral).run(actor, reference, body, { ...new ReferralForm(), ...said, version, steps: done });
  },
  suspends: async (scene, { said }) => {
    const { app, actor, reference } = scene;
    const { entries } = await suspensionsIn(scene);
    return app.get(RecordSuspension).decide(actor, reference, { ...new SuspensionForm(), ...said, version: String(entries) });
  },
  followsLink: ({ app, actor, reference }, { said }) => app.get(OpenLink).run(actor, reference, { ...new LinkForm(), ...said }),
  recordsOfLink: async ({ app, actor, reference }, { link: number, kind, said }) => {
    const { seen } = await app.get(CaseLook).read(actor, reference, 'case.read', 'actions', linksOf);
    const link = seen.find((one) => one.number === number);
    if (link === undefined) throw new Error(`The demonstration does not fit: there is no link ${number}`);
    const form = { ...new LinkEventForm(), ...said, version: String(link.version) };
    return app.get(RecordLinkEvent).run(actor, reference, { id: link.id, kind }, form);
  },
  looksAgain: async (scene, { said }) => {
    const { app, actor, reference } = scene;
    const { entries, first } = await suspensionsIn(scene);
    return app.get(RecordSuspension).lookAgain(actor, reference, first, { ...new LookAgainForm(), ...said, version: String(entries) });
  },
  leavesOut: async (scene, { step, why }) =>
    scene.app.get(LeaveOutStep).run(scene.actor, scene.reference, await openStep(scene, step), { whyNotNeeded: why }),
  adds: ({ app, actor, reference, cast, school, now }, { title, owner, dueInWorkingDays }) => {
    const [year = '', month = '', day = ''] = workingDaysAfter(now, dueInWorkingDays).split('-');
    const due = { 'due-day': day, 'due-month': month, 'due-year': year };
    return app
      .get(AddAction)
      .run(actor, reference, { ...new AddActionForm(), title, owner: owner === null ? '' : cast.accountId(school, owner), ...due });
  },
  finishes: async (scene, { added, result }) =>
    scene.app.get(RecordStep).run(scene.actor, scene.reference, await addedAction(scene, added), { ...new RecordStepForm(), result }),
  notes: ({ app, actor, reference }, { words, privileged }) =>
    app.get(AddNote).run(actor, reference, { words, about: null, addsTo: null, privileged }),
  writes: ({ app, actor, reference }, { words }) => app.get(SendMessage).run(actor, reference, { words, report: '' }),
  reads: ({ app, actor, reference }) => app.get(OwnReports).look(actor, reference, () => Promise.resolve(null)),
  answers: ({ app, actor, reference }, { words }) => app.get(WriteToSchool).run(actor, reference, words),
  names: ({ app, actor, reference, cast, school }, { person, part }) => {
    const { name, engagement, about } = cast.named(school, person);
    const accountId = 'who' in person ? cast.accountId(school, person.who) : null;
    return app.get(AddParty).run(actor, reference, { accountId, name, part, engagement, about });
  },
  bringsIn: ({ app, actor, reference, cast, school }, { who, as, reason }) =>
    app.get(BringIn).run(actor, reference, { account: cast.accountId(school, who), as, reason }),
  assigns: ({ app, actor, reference, cast, school }, { who, reason }) =>
    app.get(BringIn).assign(actor, reference, { account: cast.accountId(school, who), reason }),
  restricts: ({ app, actor, reference, cast, school }, { to, reason }) => {
    const accounts = to.map((who) => cast.accountId(school, who));
    return app.get(RestrictCase).run(actor, reference, accounts, reason);
  },
  stepsAside: ({ app, actor, reference }, { kind, reason }) => app.get(DeclareConflict).run(actor, reference, { kind, reason }),
  pauses: ({ app, actor, reference }, { pausedFor, reason }) => app.get(PauseCase).run(actor, reference, { pausedFor, reason }),
  ends: ({ app, actor, reference }, { pathway, finding, staff = [], pupil = [], thirdParty = [], days, reasons }) => {
    const chosen = { staff: [...staff], pupil: [...pupil], thirdParty: [...thirdParty], days: days === undefined ? '' : String(days) };
    return app.get(RecordOutcome).run(actor, reference, { ...new OutcomeForm(), pathway, finding: finding ?? '', ...chosen, reasons });
  },
  closes: ({ app, actor, reference }, { summary, careFor }) =>
    app.get(CloseCase).run(actor, reference, { ...new CloseForm(), summary, careFor: [...careFor] }),
  asksHow,
  meets,
  offers: async (scene, deed) => offers(scene, deed, await openStep(scene, deed.step)),
  forks,
  merges,
  reopens: ({ app, actor, reference }, { reason }) => app.get(ReopenCase).run(actor, reference, { was: '', reason, pathways: [] }),
  confirms: async (scene, { evidence }) => scene.app.get(ConfirmGate).run(scene.actor, await item(scene, evidence)),
  joins: async (scene, { evidence, pages }) => {
    const id = await item(scene, evidence);
    const { version } = (await scene.app.get(SheetLook).read(scene.actor, id, 'case.add-evidence')).seen.sheet;
    return scene.app.get(JoinPages).run(scene.actor, id, pages, version);
  },
  fillsSheet: async (scene, { evidence, ...told }) => fillSheet(scene, await item(scene, evidence), told),
  stops: async (scene, { evidence }) => scene.app.get(StopEvidence).run(scene.actor, await item(scene, evidence)),
  addsEvidence: async ({ app, actor, reference }, { description, file }) => {
    const added = await app.get(AddEvidence).toCase(await formWithFiles({ gate: 'no', description }, [file]), actor, reference);
    return isRefused(added) ? added : added.files.find((one) => isRefused(one));
  },
  exports: async ({ app, actor, reference }, { purpose, forWhom, reason }) => {
    const { zip } = await app.get(ExportCase).run(actor, reference, { purpose, forWhom, reason, reporterReason: null });
    // Nobody keeps the copy; that it was made is on the log.
    for await (const chunk of zip) void chunk;
  },
};

function typedLimbs(limbs: Limbs): Partial<TriageForm> {
  if (limbs === null) return { noAdult: 'yes' };
  return Object.fromEntries(
    harmLimbs.flatMap((limb) => [
      [limb, limbs[limb][0]],
      [`${limb}Why`, limbs[limb][1]],
    ]),
  );
}

/** As somebody finds it on the page of the case's actions. */
function openStep(scene: Scene, step: string): Promise<string> {
  return found(
    scene,
    `the open step ${step}`,
    'SELECT a.id FROM case_action a JOIN case_file f ON f.id = a.case_id WHERE f.reference = ? AND a.step = ? AND a.done_at IS NULL AND a.cancelled_at IS NULL ORDER BY a.id DESC',
    [step],
  );
}

/** Its words are sealed: it is found as on the page, by what it says. */
async function addedAction({ app, actor, reference }: Scene, title: string): Promise<string> {
  const { seen } = await app.get(CaseLook).read(actor, reference, 'case.read', 'actions', workOf);
  const action = seen.actions.find(({ words }) => words.title === title);
  if (!action) throw new Error(`The demonstration does not fit: there is no added action “${title}”`);
  return action.id;
}

/** How many things are written down about suspension, and the suspension that came first. */
async function suspensionsIn({ app, actor, reference }: Scene): Promise<{ entries: number; first: string }> {
  const { seen } = await app.get(CaseLook).read(actor, reference, 'case.read', 'actions', suspensionsOf);
  return { entries: everySuspensionEntry(seen).length, first: seen[0]?.id ?? '' };
}

function item(scene: Scene, number: number): Promise<string> {
  return found(
    scene,
    `item ${number}`,
    'SELECT c.evidence_id AS id FROM case_evidence c JOIN case_file f ON f.id = c.case_id WHERE f.reference = ? AND c.number = ?',
    [number],
  );
}

async function found({ app, reference }: Scene, what: string, sql: string, values: readonly SqlValue[]): Promise<string> {
  const [row] = await query<{ id: string }>(app.get(DataSource).manager, sql, [reference, ...values]);
  if (!row) throw new Error(`The demonstration does not fit: there is no ${what}`);
  return row.id;
}
