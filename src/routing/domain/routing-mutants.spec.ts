import { isDeepStrictEqual } from 'node:util';
import { expectationsByExample } from '../expectations/by-example.js';
import { expectationsByKind } from '../expectations/by-kind.js';
import { expectationsByOrder, expectedChains } from '../expectations/by-order.js';
import { expectationsByPerson } from '../expectations/by-person.js';
import { asked } from '../expectations/expectation.js';
import { mutantsOf } from '../expectations/mutants.js';
import { chainFrom } from './receivers.js';
import type { RoutingTable } from './routing-rule.js';
import { routingRules } from './routing-rules.js';

const expectations = [...expectationsByPerson, ...expectationsByKind, ...expectationsByOrder, ...expectationsByExample];
const mutants = mutantsOf(routingRules);

function isCaught(table: RoutingTable): boolean {
  const unmet = expectations.some((expectation) => {
    const { expected, actual } = asked(expectation, table);
    return !isDeepStrictEqual(actual, expected);
  });
  return unmet || Object.entries(expectedChains).some(([role, chain]) => chainOf(role as keyof typeof expectedChains, table) !== chain);
}

function chainOf(role: keyof typeof expectedChains, table: RoutingTable): string {
  return chainFrom(role, table.standIns).slice(1).join(' → ');
}

describe('the expectations', () => {
  it('find nothing wrong with the rules as they are', () => {
    expect(isCaught(routingRules)).toBe(false);
  });

  it('face every rule, source of conflicts, link and step', () => {
    expect(mutants.length).toBeGreaterThan(150);
    expect(new Set(mutants.map(({ wrong }) => wrong)).size).toBe(mutants.length);
  });
});

describe('the expectations notice when', () => {
  it.each(mutants.map(({ wrong, table }) => [wrong, table] as const))('%s', (_wrong, table) => {
    expect(isCaught(table)).toBe(true);
  });
});
