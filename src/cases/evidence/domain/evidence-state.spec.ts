import { type EvidenceMoments, type EvidenceState, isInQuarantine, type ScanOutcome, stateOf } from './evidence-state.js';

const [early, late] = ['2026-11-09T09:00:00.000Z', '2026-11-10T09:00:00.000Z'];
const nothing: EvidenceMoments = { confirmedAt: null, stoppedAt: null, scan: null, scannerIsSet: false };

describe('how far an item has come', () => {
  it.each([
    ['waits until the gate is confirmed', {}, 'waiting'],
    ['is open once it is confirmed', { confirmedAt: early }, 'open'],
    ['is locked when it is stopped before anybody looked', { stoppedAt: early }, 'stopped'],
    ['is locked when it is stopped later', { confirmedAt: early, stoppedAt: late }, 'stopped'],
    ['stays locked whatever is confirmed afterwards', { confirmedAt: late, stoppedAt: early }, 'stopped'],
    ['is not scanned yet, where a scanner is set', { confirmedAt: early, scannerIsSet: true }, 'unscanned'],
    ['waits for the gate, whether it is scanned or not', { scannerIsSet: true, scan: 'clean' }, 'waiting'],
    ['is open once it is confirmed and the scan has passed', { confirmedAt: early, scannerIsSet: true, scan: 'clean' }, 'open'],
    ['is not scanned by a scanner that takes no file so large', { confirmedAt: early, scannerIsSet: true, scan: 'too-big' }, 'unscanned'],
    ['is open without a scanner, whatever its size', { confirmedAt: early, scan: 'too-big' }, 'open'],
    ['is kept apart with a virus', { confirmedAt: early, scannerIsSet: true, scan: 'found' }, 'infected'],
    ['is kept apart with a virus before anybody answered for it', { scannerIsSet: true, scan: 'found' }, 'infected'],
    ['stays apart once the scanner is taken away', { confirmedAt: early, scan: 'found' }, 'infected'],
    ['is locked when what has a virus is stopped', { stoppedAt: early, scannerIsSet: true, scan: 'found' }, 'stopped'],
  ] satisfies [string, Partial<EvidenceMoments>, EvidenceState][])('%s', (_, known, state) => {
    expect(stateOf({ ...nothing, ...known })).toBe(state);
  });

  it('is released by all three and in no other way', () => {
    const outcomes: (ScanOutcome | null)[] = [null, 'clean', 'found', 'too-big'];
    const released = [early, null].flatMap((confirmedAt) =>
      [early, null].flatMap((stoppedAt) =>
        outcomes.flatMap((scan) =>
          [true, false]
            .map((scannerIsSet) => ({ confirmedAt, stoppedAt, scan, scannerIsSet }))
            .filter((known) => stateOf(known) === 'open'),
        ),
      ),
    );
    expect(released.map(({ scan, scannerIsSet }) => [scan, scannerIsSet])).toEqual([
      [null, false],
      ['clean', true],
      ['clean', false],
      ['too-big', false],
    ]);
    expect(released.every(({ confirmedAt, stoppedAt }) => confirmedAt !== null && stoppedAt === null)).toBe(true);
  });

  it('leaves quarantine when it is released, kept apart or locked', () => {
    expect((['waiting', 'unscanned', 'open', 'infected', 'stopped'] as const).filter(isInQuarantine)).toEqual(['waiting', 'unscanned']);
  });
});
