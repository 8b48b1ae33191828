import { expectationsByExample } from '../expectations/by-example.js';
import { expectationsByKind } from '../expectations/by-kind.js';
import { expectationsByOrder, expectedChains } from '../expectations/by-order.js';
import { expectationsByPerson } from '../expectations/by-person.js';
import { asked, type Expectation } from '../expectations/expectation.js';
import { chainFrom } from './receivers.js';
import { ruleIds } from './routing-rule.js';
import { routingRules } from './routing-rules.js';

const tables: [string, readonly Expectation[]][] = [
  ['rules about persons', expectationsByPerson],
  ['rules about kinds', expectationsByKind],
  ['conflicts and stand-ins', expectationsByOrder],
  ['acceptance examples', expectationsByExample],
];

describe.each(tables)('%s', (_table, expectations) => {
  it.each(expectations.map((expectation) => [expectation.says, expectation] as const))('%s', (_says, expectation) => {
    const { expected, actual } = asked(expectation);
    expect(actual).toEqual(expected);
  });
});

describe('the table', () => {
  it('has every rule once, in the order of its numbers', () => {
    expect([...routingRules.rules.map(({ id }) => id), routingRules.lastResort.id]).toEqual(ruleIds);
  });

  it('names only rules that it has', () => {
    const named = routingRules.rules.flatMap(({ unless = [], replaces = [] }) => [
      ...unless,
      ...(typeof replaces === 'string' ? [] : replaces),
    ]);
    expect(named.filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  it.each(Object.entries(expectedChains))('%s is stood in for by %s', (role, chain) => {
    expect(
      chainFrom(role as keyof typeof expectedChains, routingRules.standIns)
        .slice(1)
        .join(' → '),
    ).toBe(chain);
  });
});
