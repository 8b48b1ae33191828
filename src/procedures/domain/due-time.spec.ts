import fc from 'fast-check';
import { dayOf, WorkingDays } from '../../kernel/index.js';
import { bankHolidays } from '../../rules/index.js';
import { loadProcedures } from '../load-procedures.js';
import type { Within } from './clock.js';
import { type Anchors, dueTime, dueTimeOfStep, type ProcedureCalendar } from './due-time.js';
import type { Step } from './pathway.js';

const workingDays = new WorkingDays(bankHolidays);
/** Closed from Saturday 19 December 2026 to Sunday 3 January 2027, and nothing is known after July 2027. */
const calendar: ProcedureCalendar = {
  workingDays,
  isSchoolDay: (day) => workingDays.isWorkingDay(day) && !(day >= '2026-12-19' && day <= '2027-01-03') && day <= '2027-07-21',
};
const procedures = loadProcedures();

const nothingYet: Anchors = { firstKnown: null, submitted: null, opened: null, decision: null, outcome: null, told: null, steps: {} };

/** Known, sent and opened at one moment. */
function from(moment: string, more: Partial<Anchors> = {}): Anchors {
  const at = new Date(moment);
  return { ...nothingYet, firstKnown: at, submitted: at, opened: at, ...more };
}

function step(key: string): Step {
  const found = procedures.step(key);
  if (!found) throw new Error(`No step ${key}`);
  return found;
}

function due(key: string, anchors: Anchors): string | null {
  return dueTimeOfStep(step(key), anchors, calendar)?.toISOString() ?? null;
}

const endOf = (day: string) => `${day}T23:59:59.000Z`;

describe('the acceptance examples fall due', () => {
  it.each([
    ['X01', 'P0.2', '2026-11-09T10:20:00Z', endOf('2026-11-10'), 'triage on Tuesday'],
    ['X01', 'P14.3', '2026-11-09T10:20:00Z', '2026-11-12T10:20:00.000Z', 'the ICO after 72 hours, to the minute'],
    ['X02', 'P0.2', '2026-11-13T15:30:00Z', endOf('2026-11-16'), 'triage on Monday'],
    ['X02', 'P2.3', '2026-11-13T15:30:00Z', endOf('2026-11-20'), 'the decision on Friday'],
    ['X02', 'P2.4', '2026-11-13T15:30:00Z', endOf('2026-11-20'), 'the record together with the decision'],
    ['X03', 'P1.3', '2027-01-11T09:00:00Z', endOf('2027-01-12'), 'LADO'],
    ['X04', 'P1.3', '2026-11-09T18:05:00Z', endOf('2026-11-10'), 'LADO'],
    ['X04', 'P1.4', '2026-11-09T18:05:00Z', endOf('2026-11-09'), 'police the same day'],
    ['X05', 'P1.3', '2027-01-25T09:00:00Z', endOf('2027-01-26'), 'LADO'],
    ['X06', 'P0.2', '2027-01-18T09:00:00Z', endOf('2027-01-19'), 'triage'],
    ['X07', 'P0.3', '2027-02-02T09:00:00Z', endOf('2027-02-03'), 'the provisional LADO time'],
    ['X07', 'P1.3', '2027-02-02T09:00:00Z', endOf('2027-02-03'), 'LADO'],
    ['X10', 'P5.2', '2026-12-01T09:00:00Z', endOf('2026-12-01'), 'the welfare call the same day'],
    ['X11', 'P5.5', '2027-01-20T09:00:00Z', endOf('2027-01-22'), 'the platform on Friday'],
    ['X12', 'P7.2', '2027-03-25T09:00:00Z', endOf('2027-03-25'), 'police and social care the same day'],
    ['X13', 'P8.1', '2027-01-06T09:00:00Z', endOf('2027-01-07'), 'the headteacher’s view'],
    ['X13', 'P8.5', '2027-01-06T09:00:00Z', endOf('2027-01-08'), 'the legal contact'],
    ['X14', 'P10.4', '2026-12-24T09:00:00Z', endOf('2026-12-29'), 'the other headteacher, after two bank holidays'],
    ['X15', 'P1.3', '2026-11-26T09:00:00Z', endOf('2026-11-27'), 'LADO'],
  ])('%s %s, from %s: %s (%s)', (_example, key, moment, expected) => {
    expect(due(key, from(moment))).toBe(expected);
  });

  it('X04: the suspension letter, the DBS decision and the end of the time for an appeal', () => {
    const later = from('2026-11-09T18:05:00Z', {
      outcome: new Date('2027-03-08T15:00:00Z'),
      steps: { 'P1.8': new Date('2026-11-10T11:40:00Z') },
    });
    expect(due('P1.8a', later)).toBe(endOf('2026-11-11'));
    expect(due('P1.15', later)).toBe(endOf('2027-03-15'));
    expect(due('P3.10', later)).toBe(endOf('2027-03-22'));
  });

  it('X08: the view, then welfare and reply together, then the checklist', () => {
    const seen = { 'P4.2': new Date('2026-11-18T10:00:00Z') };
    expect(due('P4.2', from('2026-11-17T09:00:00Z'))).toBe(endOf('2026-11-18'));
    expect(due('P4.3', from('2026-11-17T09:00:00Z', { steps: seen }))).toBe(endOf('2026-11-19'));
    expect(due('P4.4', from('2026-11-17T09:00:00Z', { steps: seen }))).toBe(endOf('2026-11-19'));
    expect(due('P4.6', from('2026-11-17T09:00:00Z', { steps: { ...seen, 'P4.4': new Date('2026-11-18T12:00:00Z') } }))).toBe(
      endOf('2026-11-23'),
    );
  });

  it('edge d: first known three days before, the LADO time is past when it is sent, triage is not', () => {
    const anchors = from('2026-11-12T09:00:00Z', { firstKnown: new Date('2026-11-09T09:00:00Z') });
    expect(due('P0.3', anchors)).toBe(endOf('2026-11-10'));
    expect(due('P1.3', anchors)).toBe(endOf('2026-11-10'));
    expect(due('P0.2', anchors)).toBe(endOf('2026-11-13'));
  });
});

describe('a clock', () => {
  const noon = '2026-07-01T11:00:00Z';
  it.each<[Within, string, string]>([
    ['at_once', '2026-07-01T12:00:00.000Z', 'leaves an hour'],
    ['same_day', '2026-07-01T22:59:59.000Z', 'ends with the day in London, in summer time'],
    ['H48', '2026-07-03T11:00:00.000Z', 'elapsed hours'],
    ['H72', '2026-07-04T11:00:00.000Z', 'elapsed hours, over a weekend'],
    ['3 WD', '2026-07-06T22:59:59.000Z', 'working days, over a weekend'],
    ['3 CD', '2026-07-04T22:59:59.000Z', 'calendar days'],
    ['2 CM', '2026-09-01T22:59:59.000Z', 'calendar months'],
    ['12 CM', '2027-07-01T22:59:59.000Z', 'a year'],
    ['monthly', '2026-08-01T22:59:59.000Z', 'a month'],
    ['termly', '2026-11-01T23:59:59.000Z', 'a term, into winter time'],
  ])('of %s is %s: %s', (within, expected) => {
    expect(dueTime({ after: 'opened', within }, from(noon), calendar)?.toISOString()).toBe(expected);
  });

  it('never runs out when it is only as needed', () => {
    expect(dueTime({ after: 'opened', within: 'when_needed' }, from(noon), calendar)).toBeNull();
  });

  it('in months ends on the last day where the month has no such day', () => {
    expect(dueTime({ after: 'opened', within: '1 CM' }, from('2027-01-31T09:00:00Z'), calendar)?.toISOString()).toBe(endOf('2027-02-28'));
  });

  it('in working days counts school holidays, in school days it does not', () => {
    const lastDayOfTerm = from('2026-12-18T09:00:00Z');
    expect(dueTime({ after: 'opened', within: '5 WD' }, lastDayOfTerm, calendar)?.toISOString()).toBe(endOf('2026-12-29'));
    expect(dueTime({ after: 'opened', within: '5 SD' }, lastDayOfTerm, calendar)?.toISOString()).toBe(endOf('2027-01-08'));
  });

  it('in school days counts working days where the calendar knows of no more school', () => {
    expect(dueTime({ after: 'opened', within: '5 SD' }, from('2027-07-21T09:00:00Z'), calendar)?.toISOString()).toBe(
      '2027-07-28T22:59:59.000Z',
    );
  });

  it('before a hearing counts back from the day that was set for it', () => {
    expect(due('P3.7', from(noon))).toBeNull();
    expect(due('P3.7', from(noon, { planned: { 'P3.8': new Date('2027-01-15T10:00:00Z') } }))).toBe(endOf('2026-12-31'));
  });

  it('that comes back counts from the last time', () => {
    const told = { 'P1.3': new Date('2026-11-10T09:00:00Z') };
    expect(due('P1.13', from(noon))).toBeNull();
    expect(due('P1.13', from(noon, { steps: told }))).toBe(endOf('2026-12-10'));
    expect(due('P1.13', from(noon, { steps: { ...told, 'P1.13': new Date('2026-12-08T09:00:00Z') } }))).toBe(endOf('2027-01-08'));
  });

  it.each(['first_known', 'submitted', 'opened', 'decision', 'outcome', 'told', 'step:P1.3'] as const)(
    'from %s has no end before that has happened, and one after',
    (after) => {
      const at = new Date('2026-11-09T10:00:00Z');
      const names = {
        first_known: 'firstKnown',
        submitted: 'submitted',
        opened: 'opened',
        decision: 'decision',
        outcome: 'outcome',
        told: 'told',
      };
      const all = { firstKnown: at, submitted: at, opened: at, decision: at, outcome: at, told: at, steps: { 'P1.3': at } };
      const own = after === 'step:P1.3' ? 'steps' : names[after];
      const clock = { after, within: '1 WD' } as const;
      expect(dueTime(clock, { ...all, [own]: own === 'steps' ? {} : null }, calendar)).toBeNull();
      expect(dueTime(clock, { ...nothingYet, [own]: own === 'steps' ? { 'P1.3': at } : at }, calendar)?.toISOString()).toBe(
        endOf('2026-11-10'),
      );
    },
  );

  it('never ends before it begins, and a longer one never before a shorter one', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-06-30'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), fc.constantFrom('WD', 'SD', 'CD', 'CM'), (moment, count, unit) => {
        const anchors = from(moment.toISOString());
        const one = dueTime({ after: 'opened', within: `${count} ${unit}` }, anchors, calendar);
        const more = dueTime({ after: 'opened', within: `${count + 1} ${unit}` }, anchors, calendar);
        if (!one || !more) throw new Error('A day clock always ends');
        expect(one > moment && more > one && dayOf(one) > dayOf(moment)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
