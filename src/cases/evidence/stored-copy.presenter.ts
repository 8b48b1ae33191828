import { longMoment } from '../../kernel/index.js';
import { words } from '../../platform/views/govuk.js';
import type { CaseItem } from './case-items.js';
import { damageMeans, damageSteps } from './damage-words.js';
import { damagedTag } from './evidence-list.presenter.js';

/** "Stored copy checked: whole, on Tuesday 24 November 2026, 09:14." */
export function checkedLine({ damage, damagedAt, checkedAt }: CaseItem): string {
  if (damage !== null && damagedAt !== null)
    return `Stored copy checked: ${foundShort[damage]}, found on ${longMoment(new Date(damagedAt))}.`;
  return checkedAt === null
    ? 'Stored copy: not checked yet since it came in. Heed does it about once a day.'
    : `Stored copy checked: whole, on ${longMoment(new Date(checkedAt))}.`;
}

const foundShort = { altered: 'changed', missing: 'gone', unreadable: 'can’t be read now' } as const;

/** Red, above everything else of an item whose stored bytes are not those that came in; null for every other. */
export function damageOf({ id, damage, number }: CaseItem) {
  if (damage === null) return null;
  return {
    tag: damagedTag,
    heading: `Item ${number} is damaged`,
    said: damageMeans[damage],
    doHeading: 'What to do',
    steps: damageSteps.map((text) => words(text)),
    numberLabel: 'Number of the file',
    number: id,
  };
}
