import type { ShownParty } from '../people/people.queries.js';
import type { ShownReport } from '../reported/reports-of-case.js';
import { sentWords } from './reported.presenter.js';

const report = (id: string, anonymous: boolean): ShownReport =>
  ({
    id,
    reference: 'HD-0000-0000',
    sentAt: '2026-11-09T10:20:00.000Z',
    answers: { toldBy: 'myself', toldByName: '', ...(anonymous ? { anonymous: true } : {}) },
  }) as unknown as ShownReport;
const maud = { personId: 'maud', part: 'reporter', name: 'Maud Quennell', reportId: 'named' } as unknown as ShownParty;
const said = (one: ShownReport): string => JSON.stringify(sentWords(one, [maud], new Map()));

test('in a case of two reports nobody is taken for the one who gave no name', () => {
  expect(said(report('named', false))).toContain('Maud Quennell sent this');
  expect(said(report('other', true))).toContain('Somebody who gave no name sent this');
  expect(said(report('other', true))).not.toContain('Maud');
});
