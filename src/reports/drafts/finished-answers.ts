import type { NamedPerson, ReportAnswers } from '../../cases/index.js';
import { boxesOfMoment, momentFromParts, type TypedMoment } from '../../kernel/index.js';
import { type AbuseForm, reportKindTable } from '../../rules/index.js';
import { blankAnswers, type DraftAnswers, type DraftPerson } from '../domain/draft-answers.js';
import { isTextOnly, type StepKey, stepsFor } from '../domain/steps.js';

/** The report that a draft makes. Answers to questions that are not asked any more are left behind. */
export function finishedAnswers(draft: DraftAnswers, now: Date): ReportAnswers {
  const steps = new Set(stepsFor(draft).map(({ key }) => key));
  const asked = <Answer>(key: StepKey, answer: Answer, otherwise: Answer): Answer => (steps.has(key) ? answer : otherwise);
  const { asks } = reportKindTable[draft.kind];
  const records = draft.toldBy !== null && draft.toldBy !== 'myself';
  return {
    kind: draft.kind,
    // Not sure counts as yes: nobody is blamed for being careful.
    danger: draft.danger === 'no' ? 'no' : 'yes',
    toldBy: draft.toldBy ?? 'myself',
    toldByName: records ? draft.toldByName : '',
    whatHappened: draft.whatHappened,
    subjects: asked('subject', draft.subjects, [])
      .map(named)
      .map((one) => whoLeft(draft, one)),
    targets: asked('target', draft.targets, []).map(named),
    child: asked('child', draft.child, null),
    children: asked('children', draft.children, []).map(named),
    childFacts: asked('facts', draft.childFacts, null),
    abuseForms: asked('abuse-forms', draft.abuseForms, []),
    threatens: asked('threatens', draft.threatens, null),
    repeated: asked('repeated', draft.repeated, null),
    replied: asked('replied', draft.replied, null),
    platform: asked('where', draft.platform, ''),
    handle: asks.handle === 'never' ? '' : draft.handle,
    accountType: asks.accountType === 'never' ? null : draft.accountType,
    datesOfConduct: asked('dates', draft.datesOfConduct, ''),
    firstKnownAt: asked('first-known', knownAt(draft.firstKnown), null) ?? now.toISOString(),
    alreadyTold: asked('already-told', draft.alreadyTold, ''),
    mustNotSee: draft.keepFrom === 'no' ? [] : draft.mustNotSee.map(named),
    tellHeadteacher: asked('tell-headteacher', draft.tellHeadteacher ?? false, false),
    otherSchool: asked('other-school', draft.otherSchool, ''),
    leftOn: asked('left-on', draft.leftOn, ''),
    earlierReport: asked('earlier-report', draft.earlierReport, ''),
    materialRecord: isTextOnly(draft) ? draft.materialRecord : null,
    gate: asked('gate', draft.gate === 'nothing' ? null : draft.gate, null),
  };
}

/** The same the other way round: a draft that makes this report. */
export function draftOf(report: ReportAnswers): DraftAnswers {
  const { firstKnownAt, gate, mustNotSee, materialRecord, ...same } = report;
  return {
    ...blankAnswers(report.kind),
    ...same,
    abuseForms: report.abuseForms as readonly AbuseForm[],
    keepFrom: mustNotSee.length > 0 ? 'yes' : 'no',
    mustNotSee,
    firstKnown: boxesOfMoment(new Date(firstKnownAt)),
    materialRecord: materialRecord ?? {},
    gate: gate ?? 'nothing',
  };
}

function named({ personId, name, engagement, about }: DraftPerson): NamedPerson {
  return { personId, name, engagement, about };
}

/** Whoever is named as a former employee is one, unless something else was said. What can follow hangs on it. */
function whoLeft({ kind }: DraftAnswers, person: NamedPerson): NamedPerson {
  return kind === 'ex_employee_disrepute' && person.engagement === 'unknown' ? { ...person, engagement: 'ex_employee' } : person;
}

function knownAt(parts: TypedMoment | null): string | null {
  return parts === null ? null : (momentFromParts(parts)?.toISOString() ?? null);
}
