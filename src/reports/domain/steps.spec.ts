import fc from 'fast-check';
import { reportKinds, sureAnswers } from '../../rules/index.js';
import { blankAnswers, type DraftAnswers, gateAnswers } from './draft-answers.js';
import { isTextOnly, mayUpload, missingStep, stepAfter, stepBefore, type StepKey, stepKeys, stepsFor, stepToGoOn } from './steps.js';

const keys = (answers: DraftAnswers): StepKey[] => stepsFor(answers).map(({ key }) => key);
const about = (kind: DraftAnswers['kind'], more: Partial<DraftAnswers> = {}): DraftAnswers => ({ ...blankAnswers(kind), ...more });

describe('which pages a report has', () => {
  test.each(reportKinds)('%s: the kind, then danger, and at last the answers', (kind) => {
    const pages = keys(about(kind));
    expect(pages.slice(0, 2)).toEqual(['kind', 'danger']);
    expect(pages.at(-1)).toBe('check');
  });

  test('advice is short', () => {
    expect(keys(about('advice_request'))).toEqual([
      ...['kind', 'danger', 'who-told', 'what-happened', 'where', 'must-not-see', 'already-told', 'gate', 'check'],
    ]);
  });

  test.each([
    ['conduct_of_adult', { child: 'no' as const }, [] as StepKey[], ['children', 'facts'] as StepKey[]],
    ['conduct_of_adult', { child: 'yes' as const }, ['children', 'facts'], ['tell-headteacher']],
    ['conduct_of_adult', { child: 'not_sure' as const }, ['children', 'facts'], ['tell-headteacher']],
    ['abuse_of_staff', { child: 'yes' as const }, ['target', 'abuse-forms', 'threatens', 'children'], ['facts']],
    ['pupil_conduct_to_staff', {}, ['target', 'abuse-forms', 'threatens'], ['child', 'facts']],
    ['unwanted_contact', {}, ['repeated', 'replied'], ['threatens']],
    ['ex_employee_disrepute', {}, ['left-on'], ['other-school']],
    ['other_school_contact', {}, ['other-school'], ['child']],
    ['about_handling', {}, ['earlier-report', 'first-known'], ['where']],
    ['self_report', {}, ['tell-headteacher'], ['subject']],
    ['harmful_material', {}, ['material', 'material-who', 'material-told'], ['gate', 'evidence', 'no-upload']],
    ['conduct_of_adult', { gate: 'no' as const }, ['evidence'], ['no-upload', 'material-who']],
    ['conduct_of_adult', { gate: 'yes' as const }, ['no-upload', 'material-who', 'material-told'], ['evidence']],
    ['conduct_of_adult', { gate: 'not_sure' as const }, ['no-upload'], ['evidence']],
    ['conduct_of_adult', { gate: 'nothing' as const }, [], ['evidence', 'no-upload']],
  ] as const)('%s with %j asks %j and not %j', (kind, more, asked, notAsked) => {
    const pages = keys(about(kind, more));
    expect(asked.filter((key) => !pages.includes(key))).toEqual([]);
    expect(notAsked.filter((key) => pages.includes(key))).toEqual([]);
  });

  test('a name close to somebody whom the school knows is asked about before the report goes on', () => {
    const person = { personId: null, name: 'Casimr Ondry', engagement: 'unknown' as const, about: '', close: ['someone'] };
    const answers = about('conduct_of_adult', { subjects: [person] });
    expect(stepAfter(answers, 'subject')).toBe('subject-match');
    expect(stepBefore(answers, 'child')).toBe('subject-match');
  });
});

const answers: fc.Arbitrary<DraftAnswers> = fc
  .record({
    kind: fc.constantFrom(...reportKinds),
    danger: fc.option(fc.constantFrom(...sureAnswers)),
    child: fc.option(fc.constantFrom(...sureAnswers)),
    gate: fc.option(fc.constantFrom(...gateAnswers)),
    keepFrom: fc.option(fc.constantFrom(...sureAnswers)),
    whatHappened: fc.constantFrom('', 'It happened'),
    materialRecord: fc.constantFrom({}, { where: 'there', seen: 'no' }),
  })
  .map((some) => ({ ...blankAnswers(some.kind), ...some }));

describe('whatever was answered', () => {
  test('nothing may be uploaded unless the gate was answered with no, and never in a text-only report', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(mayUpload(given)).toBe(keys(given).includes('evidence'));
        expect(mayUpload(given) && (isTextOnly(given) || given.gate !== 'no')).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the way through the pages leads forward, ends at the answers, and stops where something is missing', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const way: StepKey[] = ['kind'];
        while (way.at(-1) !== 'check' && way.length < 60) way.push(stepAfter(given, way.at(-1) ?? 'check'));
        expect(way).toEqual(keys(given));
        const missing = missingStep(given);
        expect(missing === null || keys(given).includes(missing)).toBe(true);
        expect(stepToGoOn(given, () => true)).toBe(missing ?? 'check');
      }),
      { numRuns: 2_000 },
    );
  });

  test('whoever comes back goes on at the first page that was not sent', () => {
    expect(stepToGoOn(about('conduct_of_adult', { danger: 'no' }), (key) => ['kind', 'danger'].includes(key))).toBe('who-told');
  });
});

test('every page stands once in the order', () => {
  expect(new Set(stepKeys).size).toBe(stepKeys.length);
});
