import { newId } from '../../../src/kernel/index.js';
import { School, Trust } from '../../../src/schools/index.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { unbreakable } from './hard-words.js';

/** Figures, before there are any and when a year is over: this round comes last, for the clock does not go back. */
export const figures: Round<TestSchool> = {
  about: 'figures',
  routes: ['/statistics'],
  async *walk(school) {
    const seen = async (who: 'governor' | 'trust', path = '/statistics') => (await school.visitor(who)).opens(path);
    for (let sent = 0; sent < 7; sent += 1) await aReport(school, { kind: 'pupil_conduct_to_staff', about: 'Wilmot Sorrel' });
    for (const kind of ['abuse_of_staff', 'advice_request'] as const) await aReport(school, { kind, about: null });
    yield sight('a year without a case', await seen('governor'));
    school.server.clock.setTo(new Date('2027-09-01T08:00:00Z'));
    yield sight('a year', await seen('governor'));
    yield sight('an earlier one', await seen('governor', '/statistics?period=2025-26'));
    await school.work(async (tx) => {
      const trustId = newId();
      await tx.insert(Trust, { id: trustId, name: unbreakable.slice(0, 200), madeAt: tx.at });
      const [own] = await tx.query<{ version: number }>('SELECT version FROM school WHERE id = ?', [school.id]);
      if (own !== undefined) await tx.update(School, school.id, { trustId });
      const more = ['Millbrook Primary', unbreakable.slice(0, 100), 'Larkspindle Academy'];
      await tx.insert(
        School,
        more.map((name) => ({
          id: newId(),
          trustId,
          name,
          governingBody: 'governing body',
          soleProprietorSince: null,
          signOffSince: null,
          noSecondHrSince: null,
          setUpAt: null,
          madeAt: tx.at,
          version: 1,
        })),
      );
    });
    yield sight('a trust', await seen('trust'));
  },
};
