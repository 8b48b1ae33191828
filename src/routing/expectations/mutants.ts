import type { AppointmentRole } from '../../kernel/index.js';
import type { Condition, Line, PassedOver, Receives, RoutingRule, RoutingTable } from '../domain/routing-rule.js';

/** A table of rules with one thing wrong. */
export interface Mutant {
  readonly wrong: string;
  readonly table: RoutingTable;
}

/** Somebody who receives nothing by any rule. */
const wrongRole: AppointmentRole = 'register_admin';

/** Every table with exactly one thing wrong: each row, each thing a row says, each link of a chain, each step of the order. */
export function mutantsOf(table: RoutingTable): Mutant[] {
  return [...ruleMutants(table), ...conflictMutants(table), ...chainMutants(table), ...lastResortMutants(table)];
}

function ruleMutants(table: RoutingTable): Mutant[] {
  return table.rules.flatMap((rule, at) => [
    { wrong: `${rule.id} is missing`, table: { ...table, rules: table.rules.toSpliced(at, 1) } },
    ...wrongVersions(rule).map(([wrong, version]) => ({
      wrong: `${rule.id} ${wrong}`,
      table: { ...table, rules: table.rules.with(at, version) },
    })),
  ]);
}

function wrongVersions(rule: RoutingRule): [string, RoutingRule][] {
  return [
    ...wrongConditions(rule.when).map(([wrong, when]): [string, RoutingRule] => [`when ${wrong}`, { ...rule, when }]),
    ...rule.receives.flatMap((receives, at) => [
      without(rule, 'receives', at, `has no receiver ${at + 1}`),
      ...wrongReceives(receives).map(([wrong, version]): [string, RoutingRule] => [
        `receiver ${at + 1} ${wrong}`,
        { ...rule, receives: rule.receives.with(at, version) },
      ]),
    ]),
    ...(rule.unless ?? []).map((id, at) => without(rule, 'unless', at, `also beside ${id}`)),
    ...(rule.excludes ?? []).map((role, at) => without(rule, 'excludes', at, `does not keep ${role} out`)),
    ...(rule.passesOver ?? []).flatMap((passed, at) => wrongPassedOver(rule, passed, at)),
    ...(rule.tasks ?? []).flatMap(({ task, onlyIf }, at): [string, RoutingRule][] => [
      without(rule, 'tasks', at, `asks for no ${task}`),
      ...(onlyIf ? [[`always asks for ${task}`, { ...rule, tasks: (rule.tasks ?? []).with(at, { task }) }] as [string, RoutingRule]] : []),
    ]),
    ...lacking(rule, 'replaces'),
    ...lacking(rule, 'managedBy'),
    ...lacking(rule, 'showsLado'),
    ...lacking(rule, 'showsOutsideRoutes'),
  ];
}

function wrongReceives(receives: Receives): [string, Receives][] {
  const { role, copy, onlyIf, tells } = receives;
  const plain: Receives = tells === undefined ? { role } : { role, tells };
  return [
    ['is another role', { ...receives, role: wrongRole }],
    copy ? ['holds it', onlyIf ? { ...plain, onlyIf } : plain] : ['gets a copy', { ...receives, copy: true }],
    ...(onlyIf ? [['always', copy ? { ...plain, copy } : plain] as [string, Receives]] : []),
    ...wrongConditions(onlyIf ?? []).map(([wrong, condition]): [string, Receives] => [`if ${wrong}`, { ...receives, onlyIf: condition }]),
  ];
}

function wrongPassedOver(rule: RoutingRule, passed: PassedOver, at: number): [string, RoutingRule][] {
  const instead = (version: PassedOver) => ({ ...rule, passesOver: (rule.passesOver ?? []).with(at, version) });
  return [
    without(rule, 'passesOver', at, 'passes over nobody'),
    ...(passed.onlyIf ? [['always passes over', instead({ roles: passed.roles })] as [string, RoutingRule]] : []),
    ...passed.roles.map((role, i): [string, RoutingRule] => [
      `does not pass over ${role}`,
      instead({ ...passed, roles: passed.roles.toSpliced(i, 1) }),
    ]),
  ];
}

/** A condition with one line, one part of a line or one value of a part missing. A line that says nothing is never met. */
function wrongConditions(condition: Condition): [string, Condition][] {
  return condition.flatMap((line, at) => [
    [`line ${at + 1} is missing`, condition.toSpliced(at, 1)] as [string, Condition],
    ...Object.entries(line).flatMap(([part, value]: [string, unknown]) =>
      wrongLines(line, part, value).map(
        ([wrong, version]) => [`line ${at + 1} ${wrong}`, condition.with(at, version)] as [string, Condition],
      ),
    ),
  ]);
}

function wrongLines(line: Line, part: string, value: unknown): [string, Line][] {
  const rest = Object.fromEntries(Object.entries(line).filter(([key]) => key !== part)) as Line;
  const whole: [string, Line][] = Object.keys(rest).length > 0 ? [[`whatever ${part}`, rest]] : [];
  const values = Array.isArray(value) && value.length > 1 ? value : [];
  return [
    ...whole,
    ...values.map((one: unknown): [string, Line] => [
      `${part} is not ${String(one)}`,
      { ...line, [part]: values.filter((other) => other !== one) },
    ]),
  ];
}

function conflictMutants(table: RoutingTable): Mutant[] {
  const { conflictSources } = table;
  return conflictSources.map(({ from }, at) => ({
    wrong: `nobody asks ${from}`,
    table: { ...table, conflictSources: conflictSources.toSpliced(at, 1) },
  }));
}

function chainMutants(table: RoutingTable): Mutant[] {
  return Object.entries(table.standIns).flatMap(([role, next]) => [
    {
      wrong: `nobody stands in for ${role}`,
      table: { ...table, standIns: Object.fromEntries(Object.entries(table.standIns).filter(([key]) => key !== role)) },
    },
    { wrong: `not ${next} but another stands in for ${role}`, table: { ...table, standIns: { ...table.standIns, [role]: wrongRole } } },
  ]);
}

function lastResortMutants(table: RoutingTable): Mutant[] {
  const { lastResort } = table;
  const { inOrder } = lastResort;
  const changed = (wrong: string, change: Partial<typeof lastResort>) => ({
    wrong,
    table: { ...table, lastResort: { ...lastResort, ...change } },
  });
  return [
    changed('there is no last resort', { inOrder: [] }),
    ...inOrder.map((role, at) => changed(`${role} is no last resort`, { inOrder: inOrder.toSpliced(at, 1) })),
    ...inOrder
      .slice(1)
      .map((role, at) => changed(`${role} comes too early`, { inOrder: inOrder.toSpliced(at + 1, 1).toSpliced(at, 0, role) })),
    changed('the last resort hides the LADO', { showsLado: false }),
    changed('the DPO hears nothing', { alertsDpo: false }),
  ];
}

function without(
  rule: RoutingRule,
  part: 'receives' | 'unless' | 'excludes' | 'passesOver' | 'tasks',
  at: number,
  wrong: string,
): [string, RoutingRule] {
  return [wrong, { ...rule, [part]: (rule[part] ?? []).filter((_one, i) => i !== at) }];
}

function lacking(rule: RoutingRule, part: 'replaces' | 'managedBy' | 'showsLado' | 'showsOutsideRoutes'): [string, RoutingRule][] {
  const rest = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== part));
  return rule[part] === undefined ? [] : [[`has no ${part}`, rest as unknown as RoutingRule]];
}
