import { type Round, sight } from '../../support/browser/round.js';
import { aLockedItem, asksForPurge, leavesBehind, policeSayDelete, sendsForm } from '../../support/locked.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

const buttons = {
  police: 'Record this call',
  instruction: 'Record what they said',
  seen: 'Record this',
  dpo: 'Tell them now',
  breach: 'Record the answer',
} as const;
const whole: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  police: { force: unbreakable, officer: unbreakable, reference: unbreakable, said: hardWords },
  instruction: { instruction: 'keep', givenBy: unbreakable, reference: unbreakable, words: hardWords },
  seen: { who: 'other', name: unbreakable, how: 'decision', why: hardWords, support: 'accepted', note: hardWords },
  dpo: {},
  breach: { breach: 'yes', reason: hardWords, ico: 'told', icoReference: unbreakable },
};

/** What may be illegal and is locked, from the stop to the certificate; of a case, and of a report that was never sent. */
export const lockedItems: Round<TestSchool> = {
  about: 'locked items',
  routes: ['/evidence/:id', '/evidence/:id/certificate', '/evidence/:id/locked/:what', '/evidence/:id/purge', '/locked', '/locked/:id'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const [head, dsl] = [await school.visitor('head'), await school.visitor('dsl')];
    const item = await aLockedItem(head, reference);
    yield sight('nothing written down', await head.opens(item));
    yield sight('nothing to destroy yet', await head.opens(`${item}/purge`));
    for (const [kind, button] of Object.entries(buttons)) {
      const page = `${item}/locked/${kind}`;
      yield sight(`write down: ${kind}`, await head.opens(page));
      if (kind !== 'dpo') yield sight(`write down: ${kind}, nothing said`, await head.presses(button));
      await sendsForm(head, page, page, whole[kind] ?? {});
    }
    yield sight('everything written down', await head.opens(item));
    await policeSayDelete(head, item);
    yield sight('ask for it', await head.opens(`${item}/purge`));
    await asksForPurge(head, item);
    yield sight('asked by oneself', await head.opens(`${item}/purge`));
    yield sight('asked by somebody', await dsl.opens(`${item}/purge`));
    yield sight('answered without an answer', await dsl.presses('Record my answer'));
    yield sight('asked', await dsl.opens(item));
    await sendsForm(dsl, `${item}/purge`, `${item}/purge/answer`, { answer: 'agreed' });
    yield sight('destroyed', await dsl.opens(item));
    yield sight('the certificate', await dsl.opens(`${item}/certificate`));
    yield sight('destroyed, in the list', await dsl.opens(`/cases/${reference}/evidence`));

    yield sight('none without a case', await head.opens('/locked'));
    const left = await leavesBehind(school, await school.visitor('teacher'));
    const apart = left.replace('/evidence/', '/locked/');
    yield sight('one without a case, from home', await head.opens('/'));
    yield sight('one without a case', await head.opens('/locked'));
    yield sight('without a case, nothing written down', await head.opens(apart));
    yield sight('without a case, write down', await head.opens(`${left}/locked/seen`));
    await asksForPurge(head, left);
    yield sight('without a case, answer', await dsl.opens(`${left}/purge`));
    await sendsForm(dsl, `${left}/purge`, `${left}/purge/answer`, { answer: 'agreed' });
    yield sight('without a case, destroyed', await dsl.opens(apart));
    yield sight('without a case, the certificate', await dsl.opens(`${left}/certificate`));
    yield sight('one that was destroyed', await dsl.opens('/locked'));
  },
};
