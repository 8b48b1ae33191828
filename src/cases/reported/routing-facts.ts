import { recordsForAnother } from '../../rules/index.js';
import type { ReportFacts } from '../../routing/index.js';
import type { ReportAnswers } from './report-answers.js';

/** Somebody whom the school knows, or whose record was just made. */
type Known = (person: { readonly personId: string | null; readonly name: string }) => string | null;

/**
 * What routing needs to know of the answers, without their words.
 * @param known finds the person behind a typed name, once there is one
 */
export function routingFacts(
  answers: ReportAnswers,
  reporterPersonId: string | null,
  known: Known = ({ personId }) => personId,
): ReportFacts {
  const yes = (answer: string | null | undefined): boolean => answer === 'yes' || answer === 'not_sure';
  const facts = answers.childFacts;
  const sexualWords = yes(facts?.sexual_words);
  return {
    kind: answers.kind,
    immediateDanger: answers.danger === 'yes',
    child: answers.child ?? 'no',
    adultAndChild: facts !== null && answers.child !== 'no',
    fourFacts: {
      sexualWords,
      secrecy: yes(facts?.secrecy),
      meetingUp: yes(facts?.meeting_up),
      threatOrHurt: yes(facts?.threat_or_hurt),
    },
    gate: answers.gate,
    categories: [],
    subjects: answers.subjects.map((subject) => ({ personId: known(subject), name: subject.name, engagement: subject.engagement })),
    targets: answers.targets.flatMap((target) => known(target) ?? []),
    reporter: reporterPersonId,
    recordedFor: recordsForAnother(answers.toldBy),
    chosenHeadteacher: answers.tellHeadteacher,
    mustNotSee: answers.mustNotSee.flatMap((person) => known(person) ?? []),
    threatensImpersonatesOrManipulates: yes(answers.threatens) || answers.abuseForms.some((form) => grave.includes(form)),
    sexualRepeatedOrAtRisk: sexualWords || yes(answers.repeated) || Object.values(facts ?? {}).some(yes),
  };
}

/** Forms of abuse that the headteacher hears of at once. @source domain guide 4.3, R15 */
const grave: readonly string[] = ['impersonation', 'image_misuse', 'manipulated_media', 'threat', 'intimidation'];
