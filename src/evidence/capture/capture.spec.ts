import { captureFrom, nothingTold } from './capture.js';

const from = (said: Record<string, unknown>) => captureFrom({ ...said });

describe('what a file says of how it was made', () => {
  it.each([null, undefined, 'words', 3, [], {}, { taken: {}, make: [], latitude: 'x' }])('is nothing where the answer is %j', (answer) => {
    expect(captureFrom(answer)).toEqual(nothingTold);
  });

  it.each([
    ['2026:11:09 17:40:12', undefined, { day: '2026-11-09', time: '17:40', offset: null }],
    ['2026:11:09 17:40', '+01:00', { day: '2026-11-09', time: '17:40', offset: '+01:00' }],
    ['2026:11:09 17:40:12', '+99:00', { day: '2026-11-09', time: '17:40', offset: null }],
    ['2026:11:09 17:40:12', '<script>', { day: '2026-11-09', time: '17:40', offset: null }],
    ['2026:02:30 17:40:12', undefined, null],
    ['2026:13:09 17:40:12', undefined, null],
    ['2026:11:09 25:40:12', undefined, null],
    ['0000:00:00 00:00:00', undefined, null],
    ['    :  :     :  :  ', undefined, null],
    ['2026-11-09T17:40:12Z', undefined, null],
  ])('takes %j with %j for a moment: %j', (taken, offset, moment) => {
    expect(from({ taken, offset }).taken).toEqual(moment);
  });

  it.each([
    ['Fruit', 'Phone 9', 'Fruit Phone 9'],
    ['Fruit', 'Fruit Phone 9', 'Fruit Phone 9'],
    ['', 'Phone\u0000 9\u202e\r\nX', 'Phone 9 X'],
    ['<script>alert(1)</script>', '{{constructor}}', '<script>alert(1)</script> {{constructor}}'],
    ['\ud800', '', '\ufffd'],
    ['', ' \u0007 ', null],
  ])('calls the device of %j and %j %j', (make, model, device) => {
    expect(from({ make, model }).device).toBe(device);
  });

  it('cuts long names, and halves no letter', () => {
    const { device } = from({ make: '🎻'.repeat(5_000), model: '' });
    expect(device?.length).toBeLessThan(85);
    expect(device?.isWellFormed()).toBe(true);
  });

  it.each([
    [53.61666667, -3.03333333, { latitude: 53.6167, longitude: -3.0333 }],
    [91, 0, null],
    [53, 181, null],
    [Number.NaN, 1, null],
    [Number.POSITIVE_INFINITY, 1, null],
    [0, 0, null],
    ['53', '3', null],
  ])('takes %j, %j for the place %j', (latitude, longitude, place) => {
    expect(from({ latitude, longitude }).place).toEqual(place);
  });
});
