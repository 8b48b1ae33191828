import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { blankAnswers } from '../../src/reports/domain/draft-answers.js';
import { SaveGate } from '../../src/reports/drafts/save-gate.js';
import { Drafts } from '../../src/reports/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { aScreenshot, multipart } from '../support/evidence.js';
import { aSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 9.2 */
describeOnBothEngines('The gate is shut while a file comes', (engine) => {
  const heed = useServer({ engine });

  test.each([1, 2, 3, 4, 5, 6])('no file of the draft is left open (%s)', async (round) => {
    const school = await aSchool(heed(), `lane-${engine}-${round}`);
    const [actor, teacher] = [school.actor('teacher'), await school.visitor('teacher')];
    const { app, url } = heed();
    const draft = await app
      .get(Drafts)
      .insert(actor, { answers: { ...blankAnswers('conduct_of_adult'), gate: 'no' }, sent: {}, startedAt: '' });
    await teacher.opens('/account');
    const token = teacher.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const bytes = await aScreenshot();
    const upload = (name: string) =>
      teacher.http.send(
        'POST',
        '/report/evidence',
        { accept: 'application/json', origin: url },
        multipart([['_csrf', token]], [{ name, bytes }]),
      );
    const shut = async () => {
      await new Promise((resolve) => setTimeout(resolve, round * 4));
      return app.get(SaveGate, { strict: false }).run(actor, { key: 'gate', seen: null }, () => ({ gate: 'yes' }));
    };
    await Promise.all([upload('a.png'), shut(), upload('b.png')]);
    expect((await app.get(Drafts).mine(actor))?.answers.gate).toBe('yes');
    const open = 'SELECT id FROM evidence_item WHERE report_id = ? AND withdrawn_at IS NULL AND stopped_at IS NULL';
    expect(await query(app.get(DataSource).manager, open, [draft.id])).toEqual([]);
  });
});
