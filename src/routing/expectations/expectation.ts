import { route } from '../domain/route.js';
import type { Receiver, Routing } from '../domain/routing.js';
import type { RoutingTable } from '../domain/routing-rule.js';
import { aReport, aSchool, type ReportSketch, type SchoolSketch } from './sketch.js';

/** What else must come of it. Tasks and what is shown must be empty when left out; the others only count where they are given. */
interface Besides {
  readonly school?: SchoolSketch;
  readonly manager?: string;
  readonly excluded?: string;
  readonly tasks?: string;
  readonly shows?: string;
}

/** What must come of a report in a school. */
export interface Expectation extends Besides {
  readonly says: string;
  readonly report: ReportSketch;
  /** `headteacher`, `chair for headteacher` (stands in), `copy slt_contact`, `dsl = headteacher` (held by that person). */
  readonly goesTo: string;
  readonly rules: string;
}

/** Lists are written as people say them: `headteacher + dsl`, in any order. */
export function of(says: string, report: ReportSketch, goesTo: string, rules: string, besides: Besides = {}): Expectation {
  return { says, report, goesTo, rules, ...besides };
}

/** The expectation beside the answer of the rules: equal when it is met. */
export function asked(expectation: Expectation, table?: RoutingTable): { expected: unknown; actual: unknown } {
  const routing = route(aReport(expectation.report), aSchool(expectation.school), table);
  const { goesTo, rules, manager, excluded, tasks, shows } = expectation;
  return {
    expected: {
      goesTo: sorted(goesTo),
      rules,
      manager,
      excluded: excluded && sorted(excluded),
      tasks: sorted(tasks),
      shows: sorted(shows),
    },
    actual: {
      goesTo: [...routing.holders, ...routing.copies].map(inShort).toSorted(),
      rules: routing.rules.join(' '),
      manager: manager && routing.caseManager,
      excluded: excluded && routing.excluded.map(({ personId }) => personId).toSorted(),
      tasks: routing.tasks.toSorted(),
      shows: shown(routing).toSorted(),
    },
  };
}

function inShort({ personId, role, standsInFor, copy }: Receiver): string {
  return [copy && 'copy', role, personId !== role && `= ${personId}`, standsInFor && `for ${standsInFor}`].filter(Boolean).join(' ');
}

function shown({ showLadoToReporter, outsideRoutes, alertDpo }: Routing): string[] {
  return [showLadoToReporter && 'lado', outsideRoutes && 'outside routes', alertDpo && 'alert to the DPO'].filter((word) => word !== false);
}

function sorted(list: string = 'nobody'): string[] {
  return list === 'nobody' ? [] : list.split(' + ').toSorted();
}
