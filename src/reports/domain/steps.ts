import { asksFourFacts, type ReportField, reportKindTable } from '../../rules/index.js';
import type { DraftAnswers, DraftPerson } from './draft-answers.js';

/** The pages of a report, each with one question. */
export const stepKeys = [
  'kind',
  'danger',
  'material',
  'who-told',
  'earlier-report',
  'what-happened',
  'abuse-forms',
  'threatens',
  'repeated',
  'replied',
  'dates',
  'where',
  'first-known',
  'other-school',
  'left-on',
  'subject',
  'subject-match',
  'target',
  'target-match',
  'child',
  'children',
  'facts',
  'must-not-see',
  'must-not-see-match',
  'tell-headteacher',
  'already-told',
  'gate',
  'evidence',
  'no-upload',
  'material-who',
  'material-told',
  'check',
] as const;
export type StepKey = (typeof stepKeys)[number];

/** The step bar shows these, not every page: how many pages there are depends on the answers. */
export const stepSections = ['about', 'safety', 'story', 'people', 'evidence', 'check'] as const;
export type StepSection = (typeof stepSections)[number];

export interface Step {
  readonly key: StepKey;
  readonly section: StepSection;
}

interface Planned extends Step {
  readonly when: (answers: DraftAnswers) => boolean;
  /** What still has to be answered before it can be sent. */
  readonly isMissing: (answers: DraftAnswers) => boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;
const asks = (field: ReportField) => (answers: DraftAnswers) => reportKindTable[answers.kind].asks[field] !== 'never';
const step = (key: StepKey, section: StepSection, when: Planned['when'], isMissing: Planned['isMissing'] = never): Planned => ({
  key,
  section,
  when,
  isMissing,
});
/** Required by the table of kinds, and without an answer. */
const required =
  (field: ReportField, isEmpty: (answers: DraftAnswers) => boolean) =>
  (answers: DraftAnswers): boolean =>
    reportKindTable[answers.kind].asks[field] === 'required' && isEmpty(answers);

/** In the order in which they are asked. @source domain guide 4.1; contract: danger is the second question */
const plan: readonly Planned[] = [
  step('kind', 'about', always),
  step('danger', 'safety', always, ({ danger }) => danger === null),
  // What not to do with such material comes before any other question.
  step('material', 'story', asks('materialRecord'), recordMissing),
  step(
    'who-told',
    'story',
    asks('toldBy'),
    required('toldBy', ({ toldBy }) => toldBy === null),
  ),
  step('earlier-report', 'story', asks('earlierReport')),
  step(
    'what-happened',
    'story',
    asks('whatHappened'),
    required('whatHappened', ({ whatHappened }) => whatHappened === ''),
  ),
  step('abuse-forms', 'story', asks('abuseForms')),
  step('threatens', 'story', asks('abuseForms'), ({ threatens }) => threatens === null),
  step(
    'repeated',
    'story',
    asks('repeated'),
    required('repeated', ({ repeated }) => repeated === null),
  ),
  step(
    'replied',
    'story',
    asks('replied'),
    required('replied', ({ replied }) => replied === null),
  ),
  step('dates', 'story', asks('datesOfConduct')),
  step('where', 'story', (answers) => asks('platform')(answers) || asks('handle')(answers)),
  step(
    'first-known',
    'story',
    asks('firstKnown'),
    required('firstKnown', ({ firstKnown }) => firstKnown === null),
  ),
  step(
    'other-school',
    'people',
    asks('otherSchool'),
    required('otherSchool', ({ otherSchool }) => otherSchool === ''),
  ),
  step('left-on', 'people', asks('leftOn')),
  step(
    'subject',
    'people',
    asks('subject'),
    required('subject', ({ subjects }) => subjects.length === 0),
  ),
  step(
    'subject-match',
    'people',
    (answers) => asks('subject')(answers) && isOpen(answers.subjects),
    ({ subjects }) => isOpen(subjects),
  ),
  step(
    'target',
    'people',
    asks('target'),
    required('target', ({ targets }) => targets.length === 0),
  ),
  step(
    'target-match',
    'people',
    (answers) => asks('target')(answers) && isOpen(answers.targets),
    ({ targets }) => isOpen(targets),
  ),
  step(
    'child',
    'people',
    asks('child'),
    required('child', ({ child }) => child === null),
  ),
  step('children', 'people', (answers) => asks('child')(answers) && childPerhaps(answers)),
  step(
    'facts',
    'people',
    (answers) => asks('child')(answers) && childPerhaps(answers) && asksFourFacts(answers.kind, answers.child),
    ({ childFacts }) => childFacts === null,
  ),
  step('must-not-see', 'people', asks('mustNotSee'), keepFromMissing),
  step(
    'must-not-see-match',
    'people',
    ({ mustNotSee }) => isOpen(mustNotSee),
    ({ mustNotSee }) => isOpen(mustNotSee),
  ),
  // Where a child is or may be involved the headteacher receives it anyway.
  step('tell-headteacher', 'people', (answers) => asks('tellHeadteacher')(answers) && !childPerhaps(answers)),
  step('already-told', 'people', asks('alreadyTold')),
  step('gate', 'evidence', asks('evidence'), ({ gate }) => gate === null),
  step('evidence', 'evidence', (answers) => asks('evidence')(answers) && answers.gate === 'no'),
  step('no-upload', 'evidence', (answers) => asks('evidence')(answers) && gateIsShut(answers), recordMissing),
  step('material-who', 'evidence', isTextOnly),
  step('material-told', 'evidence', isTextOnly),
  step('check', 'check', always),
];

/** Which pages a report has, as far as it has been answered. */
export function stepsFor(answers: DraftAnswers): Step[] {
  return plan.filter(({ when }) => when(answers)).map(({ key, section }) => ({ key, section }));
}

/** The first page that has to be answered before the report can be sent, or null. */
export function missingStep(answers: DraftAnswers): StepKey | null {
  return plan.find(({ when, isMissing }) => when(answers) && isMissing(answers))?.key ?? null;
}

/** Where somebody who comes back goes on: the first page that was never sent or is not finished. @param sent the pages that were */
export function stepToGoOn(answers: DraftAnswers, sent: (key: StepKey) => boolean): StepKey {
  const missing = missingStep(answers);
  return stepsFor(answers).find(({ key }) => key === missing || !sent(key))?.key ?? 'check';
}

/** The page after one; a page that is not asked any more leads to the first that is not finished. */
export function stepAfter(answers: DraftAnswers, key: StepKey): StepKey {
  const after = stepKeys.indexOf(key);
  return stepsFor(answers).find((one) => stepKeys.indexOf(one.key) > after)?.key ?? 'check';
}

/** The page before one, or null for the first. */
export function stepBefore(answers: DraftAnswers, key: StepKey): StepKey | null {
  const before = stepsFor(answers).filter((one) => stepKeys.indexOf(one.key) < stepKeys.indexOf(key));
  return before.at(-1)?.key ?? null;
}

/** A report in which nothing may be uploaded, by any route. @source domain guide 9.2 */
export function isTextOnly(answers: DraftAnswers): boolean {
  return asks('materialRecord')(answers) || (asks('evidence')(answers) && gateIsShut(answers));
}

/** Whether files may be added: asked again before the first byte of any. @source domain guide 9.2 */
export function mayUpload(answers: DraftAnswers): boolean {
  return asks('evidence')(answers) && !isTextOnly(answers) && answers.gate === 'no';
}

function gateIsShut({ gate }: DraftAnswers): boolean {
  return gate === 'yes' || gate === 'not_sure';
}

function childPerhaps({ child }: DraftAnswers): boolean {
  return child === 'yes' || child === 'not_sure';
}

function isOpen(people: readonly DraftPerson[]): boolean {
  return people.some(({ close }) => close !== undefined);
}

function recordMissing({ materialRecord }: DraftAnswers): boolean {
  return materialRecord.where === undefined || materialRecord.seen === undefined;
}

function keepFromMissing({ keepFrom, mustNotSee }: DraftAnswers): boolean {
  return keepFrom === null || (keepFrom === 'yes' && mustNotSee.length === 0);
}
