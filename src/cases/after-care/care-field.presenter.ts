import { checkboxes, type Field } from '../../platform/views/govuk.js';
import { careGroupTable, checkInWeeks } from '../../rules/index.js';
import type { Offered } from './plan-check-ins.js';

/** "2, 6 and 12" */
const weeksInWords = new Intl.ListFormat('en-GB').format(checkInWeeks.map(String));

/** Who is asked how they are in the weeks after; nothing where nobody is known. */
export function careField(offered: readonly Offered[], values: readonly string[], error: string | null): Field[] {
  if (offered.length === 0) return [];
  return [
    checkboxes({
      name: 'careFor',
      legend: 'Who is asked how they are afterwards?',
      hint: `After ${weeksInWords} weeks. It becomes something for you to do, and doesn’t open the case again.`,
      values: [...values],
      error,
      choices: offered.map(({ who, name }) => ({ value: who, text: `${careGroupTable[who].label}: ${name}` })),
    }),
  ];
}
