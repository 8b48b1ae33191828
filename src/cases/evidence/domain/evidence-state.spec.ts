import { stateOf } from './evidence-state.js';

const [early, late] = ['2026-11-09T09:00:00.000Z', '2026-11-10T09:00:00.000Z'];

describe('how far an item has come', () => {
  it.each([
    ['waits until the gate is confirmed', null, null, 'waiting'],
    ['is open once it is confirmed', early, null, 'open'],
    ['is locked when it is stopped before anybody looked', null, early, 'stopped'],
    ['is locked when it is stopped later', early, late, 'stopped'],
    ['stays locked whatever is confirmed afterwards', late, early, 'stopped'],
  ])('%s', (_, confirmedAt, stoppedAt, state) => {
    expect(stateOf({ confirmedAt, stoppedAt })).toBe(state);
  });
});
