import { DeclareConflict } from '../../src/cases/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('What somebody holds, before they go', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  beforeEach(async () => {
    school = await aSchool(heed(), `holds-${Math.random()}`);
  });

  it('is listed with who else holds it, or to whom it would go', async () => {
    const shared = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const alone = await aReport(school, { about: 'assistant', child: 'no' });
    const slt = await school.visitor('slt');
    await slt.opens('/cases');
    await slt.follows('What you hold, before you are away');
    slt.sees(shared.reference, `${school.members.head.name} holds it too.`, alone.reference);
    slt.sees(`Nobody else holds it. It would go to ${school.members.deputy.name}.`);
    await heed().verifiesItsLog();
  });

  it('holds nothing of a case that they must not know of, and nothing for whoever holds none', async () => {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    await heed().app.get(DeclareConflict).run(school.actor('slt'), reference, { kind: 'close_relationship', reason: 'A friend' });
    for (const name of ['slt', 'chair'] as AccountName[]) {
      const who = await school.visitor(name);
      await who.opens('/handover');
      who.sees('You hold no open case.');
      who.seesNothingOf(reference);
    }
    for (const name of ['teacher', 'admin', 'auditor'] as AccountName[])
      expect((await (await school.visitor(name)).opens('/handover')).status).toBe(404);
  });
});
