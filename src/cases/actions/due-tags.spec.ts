import { dueTag, dueTagOfStep } from './due-tags.js';

// Wednesday 11 November 2026, 10:00 in London.
const now = new Date('2026-11-11T10:00:00.000Z');

describe('a due time in words', () => {
  it.each<[string, string, string]>([
    ['2026-11-09T23:59:59.000Z', 'Late: 2 working days', 'Late: 2 working days'],
    ['2026-11-10T23:59:59.000Z', 'Late: 1 working day', 'Late: 1 working day'],
    ['2026-11-11T09:15:00.000Z', 'Late: since 09:15 today', 'Late: since 09:15 today'],
    ['2026-11-11T23:59:59.000Z', 'Due today', 'Due today'],
    ['2026-11-11T14:30:00.000Z', 'Due today at 14:30', 'Due today at 14:30'],
    ['2026-11-12T23:59:59.000Z', 'Due tomorrow', 'By the end of tomorrow'],
    ['2026-11-13T09:00:00.000Z', 'Due in 2 working days', 'By 09:00 on Friday 13 November'],
    ['2026-11-16T23:59:59.000Z', 'Due in 3 working days', 'By the end of Monday 16 November'],
    ['2024-03-01T23:59:59.000Z', 'Late: since Friday 1 March 2024', 'Late: since Friday 1 March 2024'],
    ['2027-11-12T23:59:59.000Z', 'By the end of Friday 12 November 2027', 'By the end of Friday 12 November 2027'],
  ])('%s', (due, inList, atStep) => {
    expect(dueTag(new Date(due), now)?.text).toBe(inList);
    expect(dueTagOfStep(new Date(due), now)?.text).toBe(atStep);
  });

  it('says the weekday of what ran out over a weekend', () => {
    // Due on Saturday, looked at on Sunday: no working day has gone by.
    expect(dueTag(new Date('2026-11-14T12:00:00.000Z'), new Date('2026-11-15T10:00:00.000Z'))?.text).toBe('Late: since yesterday');
  });

  it('is nothing where nothing is due', () => {
    expect(dueTag(null, now)).toBeNull();
    expect(dueTagOfStep(null, now)).toBeNull();
  });
});
