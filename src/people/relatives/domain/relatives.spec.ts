import type { AppointmentRole } from '../../../kernel/index.js';
import { mayAnswer } from './relatives.js';

test.each<[string, string, AppointmentRole[], boolean, boolean]>([
  ['the headteacher answers for a teacher', 'head', ['headteacher'], false, true],
  ['the chair does not', 'chair', ['chair'], false, false],
  ['the headteacher never for themselves', 'teacher', ['headteacher'], false, false],
  ['the chair answers for the headteacher', 'chair', ['chair'], true, true],
  ['so does the vice chair', 'vice', ['vice_chair'], true, true],
  ['a second headteacher does not', 'head', ['headteacher'], true, false],
  ['the SLT contact answers for nobody', 'slt', ['slt_contact'], false, false],
])('%s', (_, accountId, roles, isHeadteacher, may) => {
  expect(mayAnswer({ accountId, roles }, { accountId: 'teacher', isHeadteacher })).toBe(may);
});
