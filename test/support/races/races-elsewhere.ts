import { recordKinds } from '../../../src/cases/evidence/illegal/domain/locked-records.js';
import { isAllegation } from '../bad-input/case-stages.js';
import { Casework } from '../casework.js';
import type { FormAt } from '../bad-input/attack.js';
import { formsAfterwards, setOutAfterwards } from '../bad-input/forms-afterwards.js';
import { setOutItem, setOutLocked } from '../bad-input/forms-of-an-item.js';
import { formsOfLinks, setOutLink } from '../bad-input/forms-of-links.js';
import { aReport, type TestSchool } from '../school.js';
import type { Visitor } from '../web/visitor.js';
import type { Race } from './races-of-a-case.js';

/** A race, and how its form comes to stand where it is sent from. */
export interface SetRace extends Race {
  readonly setOut: (school: TestSchool, visitor: Visitor, second: Visitor) => Promise<FormAt>;
}

const item =
  (act: Parameters<typeof setOutItem>[2]): SetRace['setOut'] =>
  (school, visitor) =>
    setOutItem(school, visitor, act);
const locked =
  (form: string): SetRace['setOut'] =>
  (school, visitor) =>
    setOutLocked(school, visitor, form);
const twoWindows = ['admin', 'admin'] as const;
const inAdministration = (page: string, more: Partial<Race> = {}): SetRace => ({
  by: twoWindows,
  ...more,
  setOut: (_school, visitor) => Promise.resolve({ visitor, page, action: page }),
});

async function twoCases(school: TestSchool, visitor: Visitor): Promise<FormAt> {
  const [one, other] = [0, 1].map(() => aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true }));
  const action = `/cases/${(await one)?.reference ?? ''}/merge`;
  return { visitor, page: action, action, plain: { other: (await other)?.reference ?? '' } };
}

/** The LADO was told. */
async function ladoWasTold(school: TestSchool, visitor: Visitor): Promise<FormAt> {
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  const work = new Casework(school, reference, 'head');
  const said = { authority: 'Brackenshire', person: 'Merrin Stockdale', advice: 'Wait.', threshold: 'not_said', hold: 'none' };
  await isAllegation(work, school);
  await work.all(() => work.tells('lado', said, ['P1.3']));
  const action = `/cases/${reference}/threshold`;
  return { visitor, page: action, action };
}

async function aLinkOnASheet(school: TestSchool, visitor: Visitor): Promise<FormAt> {
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  const action = `/cases/${reference}/evidence/link`;
  return { visitor, page: action, action };
}

const ofLinks = (route: keyof typeof formsOfLinks, more: Partial<Race> = {}): SetRace => ({
  ...more,
  setOut: (school, visitor) => setOutLink(school, visitor, formsOfLinks[route] ?? { page: '' }),
});
const afterwards = (route: keyof typeof formsAfterwards, more: Partial<Race> = {}): SetRace => ({
  ...more,
  setOut: (school, visitor) => setOutAfterwards(school, visitor, formsAfterwards[route] ?? { page: null }),
});

/** Evidence, links, check-ins, joining, and the editions that an administrator keeps. */
export const racesElsewhere: Readonly<Record<string, SetRace>> = {
  'POST /cases/:reference/threshold': { setOut: ladoWasTold, fields: { classifications: 'low_level_concern' } },
  'POST /cases/:reference/merge': { setOut: twoCases, takesPlain: true },
  'POST /cases/:reference/evidence/link': { setOut: aLinkOnASheet, bothStandOn: 'evidence', fields: { link: 'clips.example/v/9' } },
  'POST /cases/:reference/links/new': ofLinks('POST /cases/:reference/links/new', {
    bothStandOn: 'links',
    fields: { platform: 'tiktok' },
    leaves: ['platformName'],
  }),
  'POST /cases/:reference/links/from-sheet': ofLinks('POST /cases/:reference/links/from-sheet', { typesNothing: true }),
  'POST /cases/:reference/links/:id/record/:kind': ofLinks('POST /cases/:reference/links/:id/record/:kind'),
  'POST /cases/:reference/links/:id/correct/:record': ofLinks('POST /cases/:reference/links/:id/correct/:record'),
  'POST /cases/:reference/links/:id/correct/:record (the link)': ofLinks('POST /cases/:reference/links/:id/correct/:record (the link)', {
    leaves: ['platformName'],
  }),
  'POST /cases/:reference/after-care': afterwards('POST /cases/:reference/after-care', { typesNothing: true }),
  'POST /cases/:reference/after-care/:id': afterwards('POST /cases/:reference/after-care/:id', {
    fields: { well: 'yes', how: 'telephone' },
  }),
  'POST /evidence/:id/attachments/:attachment/keep': { setOut: item('attachments/1/keep'), typesNothing: true },
  'POST /evidence/:id/confirm': { setOut: item('confirm'), typesNothing: true, fields: { gate: 'no' } },
  'POST /evidence/:id/stop': { setOut: item('stop'), typesNothing: true },
  'POST /evidence/:id/pages': { setOut: item('pages'), typesNothing: true },
  'POST /evidence/:id/sheet': { setOut: item('sheet'), leaves: ['posted-otherZone', 'seen-otherZone', 'taken-otherZone'] },
  'POST /evidence/:id/sheet/taken': { setOut: item('taken'), typesNothing: true },
  ...Object.fromEntries(
    recordKinds.map((kind) => [`POST /evidence/:id/locked/:what (${kind})`, { setOut: locked(`locked/${kind}`), takesPlain: true }]),
  ),
  'POST /evidence/:id/purge': { by: ['head', 'dsl'], setOut: locked('purge') },
  'POST /evidence/:id/purge/answer': {
    by: ['dsl', 'dsl'],
    setOut: async (school, visitor) => setOutLocked(school, await school.visitor('head'), 'purge/answer', visitor),
    fields: { answer: 'refused' },
  },
  'POST /admin/contact-rules': inAdministration('/admin/contact-rules'),
  'POST /admin/letters/:kind': inAdministration('/admin/letters/outcome'),
  'POST /admin/live-months': inAdministration('/admin/live-months'),
  'POST /admin/numbers/:body': inAdministration('/admin/numbers/csc', { fields: { email: 'front.door@council.example' } }),
  'POST /admin/procedures/:pathway/times/:step': inAdministration('/admin/procedures/P3/times/P3.5', {
    fields: { days: '3', reason: 'Section 9' },
  }),
  'POST /admin/procedures/:pathway/steps/add': inAdministration('/admin/procedures/P3/steps/add', {
    fields: { owner: 'case_manager', days: '5', reason: 'Section 9' },
  }),
  'POST /admin/school': inAdministration('/admin/school'),
};

/** Forms of a case, of evidence and of editions that are not raced, and why nothing can be lost in them. */
export const neverLost: Readonly<Record<string, string>> = {
  'POST /cases/:reference/conflict': 'each speaks for themselves, and a second declaration stands beside the first',
  'POST /cases/:reference/evidence': 'evidence-at-once.spec.ts: every file that is sent is kept, with a number of its own',
  'POST /cases/:reference/evidence/add': 'it answers the question before the files, and keeps nothing',
  'POST /cases/:reference/evidence/uploads': 'evidence-at-once.spec.ts: every file that is sent is kept, with a number of its own',
  'POST /cases/:reference/export': 'it gives a file out and changes nothing of the case',
  'POST /cases/:reference/outcome/take-back': 'nothing is typed; what is taken back stays on the record',
  'POST /cases/:reference/subject-access/:id/copy': 'it gives a copy out and changes nothing that was chosen',
  'POST /evidence/:id/original': 'it gives a file out; each look stands on the record by itself',
  'POST /evidence/:id/redact': 'each makes a copy of their own',
  'POST /evidence/:id/scan': 'nothing is typed; the scanner looks once more',
  'POST /evidence/:id/why': 'each says why they themselves looked, on a record of their own',
};
