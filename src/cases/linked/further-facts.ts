import type { ReportFacts, Subject } from '../../routing/index.js';
import { type FurtherCaseKind, furtherCases } from '../../rules/index.js';

/**
 * What routing goes by in a further case: the answers of the report, but what this case is, about whom it is, and at whom it was aimed. What
 * made the first one urgent, or kept it from some roles, does not follow it.
 */
export function factsOfFurtherCase(facts: ReportFacts, kind: FurtherCaseKind, subject: Subject, targets: readonly string[]): ReportFacts {
  const { routedAs, about } = furtherCases[kind];
  return {
    ...facts,
    kind: routedAs,
    subjects: [subject],
    targets,
    immediateDanger: false,
    gate: null,
    categories: [],
    adultAndChild: about === 'adult here' && facts.adultAndChild,
  };
}
