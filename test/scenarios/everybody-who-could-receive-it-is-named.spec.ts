import { Appointment } from '../../src/accounts/index.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, firstKnown, itIs, namesAll, sends } from './reporter.js';

/** @source domain guide 17, edge case (b); 4.3, R99 */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  // A school without a trust: only the officer whom the council named is left.
  await school.work(async (tx) => {
    const [lead] = await tx.query<{ id: string; version: number }>("SELECT id, version FROM appointment WHERE role = 'trust_lead'", []);
    await tx.update(Appointment, lead?.id ?? '', { untilAt: tx.at }, lead?.version);
  });
  heed().clock.setTo(new Date('2026-11-09T10:25:00Z'));
});

test('headteacher, chair and vice chair named: the outside holder receives it, and the LADO’s number is on the screen', async () => {
  const teacher = await school.visitor('teacher');
  const three = ['Isaura Thackwell', 'Everard Mossop', 'Lavinia Crutchlow'];
  const receivers = await checks(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '09:00'),
    'Who is it about?': namesAll(...three),
    'Is it one of these people?': itIs(...three),
  });
  expect(receivers).toEqual(['Barnaby Wexcombe']);
  const reference = await sends(teacher);
  teacher.sees('You can go straight to the LADO', 'Merrin Stockdale', '01632 960 140');
  await isKnownOnlyTo(school, reference, 'trust');
  // The data protection officer hears that something is wrong, and not what.
  const officer = await school.visitor('auditor');
  await officer.opens('/');
  officer.sees('Something about your account or your role needs your attention.');
  officer.seesNothingOf(reference, ...three, 'LADO');
  const holder = await Handler.of(school, 'trust', reference);
  (await holder.opens('/triage')).sees('the LADO must be told by the end of Tuesday 10 November 2026');
}, 60_000);
