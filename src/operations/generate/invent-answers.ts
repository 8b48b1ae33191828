import type { NamedPerson, ReportAnswers } from '../../cases/index.js';
import { type ReportKind, reportKindTable } from '../../rules/index.js';
import { afters, dids, firstNames, platforms, surnames, wheres, whos } from './invented-words.js';
import type { SeededRandom } from './random.js';

/** What a report might say: between two and nine sentences, about somebody with an account or somebody who is only named. */
export function inventAnswers(random: SeededRandom, kind: ReportKind, staff: readonly NamedPerson[], sentAt: Date): ReportAnswers {
  const { asks } = reportKindTable[kind];
  const child = asks.child === 'never' ? null : random.weighted({ yes: 30, no: 55, not_sure: 15 });
  return {
    kind,
    danger: 'no',
    toldBy: 'myself',
    toldByName: '',
    whatHappened: story(random),
    subjects: asks.subject === 'never' || kind === 'self_report' ? [] : [random.chance(0.25) ? random.pick(staff) : stranger(random)],
    targets: [],
    child,
    children: [],
    childFacts: null,
    abuseForms: [],
    threatens: null,
    repeated: null,
    replied: null,
    platform: asks.platform === 'never' ? '' : random.pick(platforms),
    handle: asks.handle === 'never' ? '' : `@${random.pick(firstNames).toLowerCase()}.${random.whole(1, 9_999)}`,
    accountType: asks.accountType === 'never' ? null : random.pick(['personal', 'official', 'not_known']),
    datesOfConduct: asks.datesOfConduct === 'never' ? '' : random.pick(['Last week', 'On Tuesday evening', 'Since the half-term holiday']),
    firstKnownAt: new Date(sentAt.getTime() - random.whole(0, 6) * 3_600_000).toISOString(),
    alreadyTold: '',
    mustNotSee: [],
    tellHeadteacher: false,
    otherSchool: '',
    leftOn: '',
    earlierReport: '',
    materialRecord: null,
    gate: null,
  };
}

function story(random: SeededRandom): string {
  const more = Array.from({ length: random.whole(1, 8) }, () => random.pick(afters));
  return [`${random.pick(whos)} ${random.pick(dids)} ${random.pick(wheres)}.`, ...more].join(' ');
}

function stranger(random: SeededRandom): NamedPerson {
  const name = `${random.pick(firstNames)} ${random.pick(surnames)}`;
  const engagement = random.pick(['employee_teacher', 'employee_support', 'pupil', 'parent_carer', 'unknown'] as const);
  return { personId: null, name, engagement, about: '' };
}
