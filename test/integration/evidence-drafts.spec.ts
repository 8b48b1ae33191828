import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EvidenceOfReport, nameToShow, type ReportAnswers, WithdrawEvidence } from '../../src/cases/index.js';
import { SweepStrays } from '../../src/cases/evidence/sweep-strays.js';
import { isRefused, newId } from '../../src/kernel/index.js';
import { DiscardDraft } from '../../src/reports/drafts/discard-draft.js';
import { SaveGate } from '../../src/reports/drafts/save-gate.js';
import { Drafts, type OpenDraft, SaveDraft, SendReport } from '../../src/reports/index.js';
import { materialQuestions } from '../../src/rules/index.js';
import { type GateAnswer, blankAnswers } from '../../src/reports/domain/draft-answers.js';
import { aScreenshot, multipart, storedFiles } from '../support/evidence.js';
import { type AccountName, aSchool, named, plainAnswers, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const heed = useServer();
let school: TestSchool;
let teacher: Visitor;

beforeEach(async () => {
  school = await aSchool(heed(), `lane-${Math.random()}`);
  teacher = await school.visitor('teacher');
});

async function aDraft(gate: GateAnswer | null): Promise<OpenDraft> {
  const answers = { ...blankAnswers('conduct_of_adult'), gate };
  return heed()
    .app.get(Drafts)
    .insert(school.actor('teacher'), { answers, sent: { kind: 1 }, startedAt: heed().clock.now().toISOString() });
}

async function sends(visitor: Visitor, name = 'a.png'): Promise<number> {
  await visitor.opens('/account');
  const token = visitor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const body = multipart([['_csrf', token]], [{ name, bytes: await aScreenshot() }]);
  return (await visitor.http.send('POST', '/report/evidence', { accept: 'application/json', origin: heed().url }, body)).status;
}

const discard = () => heed().app.get(DiscardDraft, { strict: false });

function answersGate(gate: GateAnswer) {
  return heed()
    .app.get(SaveGate, { strict: false })
    .run(school.actor('teacher'), { key: 'gate', seen: null }, () => ({ gate }));
}

const files = () => storedFiles(heed());
const listed = async ({ id }: OpenDraft) =>
  (await heed().app.get(EvidenceOfReport).list(id)).map((item) => [nameToShow(item), item.isStopped]);

describe('evidence of a report that is being written', () => {
  it.each([null, 'yes', 'not_sure', 'nothing'] as const)('is refused by any route while the gate says %s', async (gate) => {
    await aDraft(gate);
    const before = await files();
    expect(await sends(teacher)).toBe(422);
    expect(await files()).toEqual(before);
  });

  it('can be taken back by its writer: nothing of it is left that anybody could read', async () => {
    const draft = await aDraft('no');
    const before = await files();
    expect(await sends(teacher, 'mine.png')).toBe(200);
    expect(await listed(draft)).toEqual([['mine.png', false]]);
    const [item] = await heed().app.get(EvidenceOfReport).list(draft.id);
    const withdraw = heed().app.get(WithdrawEvidence);
    const asked = { draftId: draft.id, evidenceId: item?.id ?? '' };
    await expect(withdraw.run(school.actor('assistant'), { ...asked, isOpen: () => Promise.resolve(false) })).rejects.toThrow('Not found');
    expect(await withdraw.run(school.actor('teacher'), { ...asked, isOpen: () => Promise.resolve(true) })).toBeNull();
    expect(await listed(draft)).toEqual([]);
    expect(await files()).toEqual(before);
    const [key] = await school.work((tx) => tx.query('SELECT wrapped, destroyed_at FROM sealing_key WHERE id = ?', [item?.id ?? '']));
    expect(key).toEqual({ wrapped: null, destroyed_at: heed().clock.now().toISOString() });
    await expect(withdraw.run(school.actor('teacher'), { ...asked, isOpen: () => Promise.resolve(true) })).rejects.toThrow('Not found');
  });

  it('is locked, and can’t be taken back, once its writer says that it could show somebody nude', async () => {
    const draft = await aDraft('no');
    await sends(teacher, 'doubtful.png');
    await answersGate('yes');
    expect(await listed(draft)).toEqual([['A file that is locked', true]]);
    const [item] = await heed().app.get(EvidenceOfReport).list(draft.id);
    const asked = { draftId: draft.id, evidenceId: item?.id ?? '', isOpen: () => Promise.resolve(true) };
    expect(await heed().app.get(WithdrawEvidence).run(school.actor('teacher'), asked)).toEqual({ refused: 'locked' });
  });

  it('goes with a draft that is given up', async () => {
    const draft = await aDraft('no');
    const before = await files();
    for (const name of ['a.png', 'b.png']) await sends(teacher, name);
    expect(await files()).toHaveLength(before.length + 2);
    await discard().run(school.actor('teacher'), draft.id);
    expect(await files()).toEqual(before);
    expect(await heed().app.get(Drafts).mine(school.actor('teacher'))).toBeNull();
  });
});

describe('a file that was locked before its report was sent', () => {
  const noticesOf = (name: AccountName) =>
    school.work((tx) => tx.query('SELECT kind, subject FROM notice WHERE account_id = ? ORDER BY id', [school.members[name].accountId]));
  const record = Object.fromEntries(materialQuestions.map((question) => [question, 'As I was told']));

  async function aLockedFile(about: AccountName | 'somebody', gate: 'yes' | 'not_sure' = 'yes'): Promise<string> {
    const answers: ReportAnswers = {
      ...plainAnswers(heed().clock.now()),
      ...{ subjects: [named(school, about)], gate: 'no', materialRecord: record, child: 'no' },
    };
    const id = await heed().app.get(SaveDraft).run(school.actor('teacher'), answers);
    if (isRefused(id)) throw new Error(id.refused);
    expect(await sends(teacher, 'doubtful.png')).toBe(200);
    await answersGate(gate);
    return id;
  }

  it.each(['yes', 'not_sure'] as const)(
    'is known to headteacher and safeguarding lead once it is sent after “%s”, and stays locked',
    async (gate) => {
      const sent = await heed()
        .app.get(SendReport)
        .run(school.actor('teacher'), await aLockedFile('somebody', gate));
      if (isRefused(sent)) throw new Error(sent.refused);
      const [file] = await school.work((tx) => tx.query<{ id: string }>('SELECT id FROM case_file WHERE reference = ?', [sent.reference]));
      for (const name of ['head', 'dsl'] as const) expect(await noticesOf(name)).toEqual([{ kind: 'case', subject: file?.id }]);
      expect(await noticesOf('slt')).toEqual([]);
      const head = await school.visitor('head');
      await head.opens(`/cases/${sent.reference}/timeline`);
      head.sees('Item 1 came locked: possible illegal image');
      await head.opens(`/cases/${sent.reference}/evidence`);
      head.seesNothingOf('doubtful.png');
    },
  );

  it('brings the safeguarding lead in where the chair alone receives the report, and never whom it is about', async () => {
    const sent = await heed()
      .app.get(SendReport)
      .run(school.actor('teacher'), await aLockedFile('head'));
    if (isRefused(sent)) throw new Error(sent.refused);
    expect(await noticesOf('head')).toEqual([]);
    for (const name of ['chair', 'dsl'] as const) expect(await noticesOf(name)).toHaveLength(1);
  });

  it('is neither kept in silence nor deleted when its report is given up', async () => {
    const id = await aLockedFile('head');
    const before = await files();
    await discard().run(school.actor('teacher'), id);
    expect(await files()).toEqual(before);
    expect(await heed().app.get(Drafts).mine(school.actor('teacher'))).toBeNull();
    expect(await noticesOf('head')).toEqual([]);
    for (const name of ['chair', 'dsl'] as const) expect(await noticesOf(name)).toEqual([{ kind: 'locked-file', subject: '' }]);
    const lead = await school.visitor('dsl');
    await lead.opens('/');
    lead.sees('A file that may be illegal came with a report that was never sent.');
    lead.seesNothingOf('doubtful.png', 'Maud Quennell');
  });

  it('nor when nobody comes back for its report', async () => {
    await aLockedFile('somebody');
    const before = await files();
    const now = heed().clock.now();
    heed().clock.setTo(new Date(now.getTime() + 15 * 24 * 60 * 60_000));
    await discard().expire();
    await discard().expire();
    heed().clock.setTo(now);
    expect(await files()).toEqual(before);
    for (const name of ['head', 'dsl'] as const) expect(await noticesOf(name)).toEqual([{ kind: 'locked-file', subject: '' }]);
  });
});

describe('files that nothing speaks of', () => {
  it('leave the store once they are older than any form; those of the record stay', async () => {
    await aDraft('no');
    await sends(teacher);
    const before = await files();
    const [old, young] = ['018f0000-0000-7000-8000-0000000000aa', newId()];
    for (const id of [old, young]) {
      const place = join(heed().settings.UPLOADS_DIR ?? '', id.slice(-4, -2), id.slice(-2), id);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, 'stray');
    }
    await heed().app.get(SweepStrays, { strict: false }).run();
    expect((await files()).sort()).toEqual([...before, young].sort());
  });
});
