import type { CaseLevel } from '../../access/index.js';
import { procedures } from './calendar.js';
import { noWords } from './action-words.js';
import type { Standing } from './step.presenter.js';
import { stepCard } from './step.presenter.js';
import { workView } from './steps.presenter.js';
import type { ActionLine, CaseWork, PathwayLine } from './steps.queries.js';

// Wednesday 11 November 2026, 10:00 in London.
const now = new Date('2026-11-11T10:00:00.000Z');
const opened = new Date('2026-11-09T09:00:00.000Z');

function line(step: string | null, more: Partial<ActionLine> = {}): ActionLine {
  const known = step === null ? null : procedures.step(step);
  return {
    id: step ?? 'free',
    pathwayId: known?.pathway ?? null,
    step: known,
    owners: known === null ? ['holder'] : [...known.owners],
    ownerAccountId: null,
    dueAt: null,
    openedAt: opened,
    doneAt: null,
    cancelledAt: null,
    words: noWords,
    version: 1,
    ...more,
  };
}

function pathway(key: PathwayLine['key'], closedAt: Date | null = null): PathwayLine {
  return { id: key, key, openedAt: opened, closedAt, words: { provisional: false, openedBy: 'heed', whyClosed: null }, version: 1 };
}

const work = (pathways: PathwayLine[], actions: ActionLine[]): CaseWork => ({
  pathways,
  actions,
  names: new Map([['them', 'Dilwyn Aspinshaw']]),
});

interface Who {
  readonly level?: CaseLevel;
  readonly via?: string;
  readonly stage?: string;
  readonly acts?: readonly string[];
}

function standing({ level = 'manager', via = 'headteacher', stage = 'in_action', acts = ['case.act', 'case.triage'] }: Who = {}): Standing {
  const file = { row: { reference: 'HD-7K3Q-9M2R', stage }, level, via, knows: { classifications: [] } };
  const readers = [
    { accountId: 'me', name: 'Isaura Thackwell', level, via },
    { accountId: 'them', name: 'Dilwyn Aspinshaw', level: 'handler', via: 'dsl' },
  ];
  return { file, readers, acts: new Set(acts), actor: { accountId: 'me' }, now } as unknown as Standing;
}

const due = (day: string): Date => new Date(`2026-11-${day}T23:59:59.000Z`);

describe('what to do now', () => {
  it('puts first what waits for whoever looks, by its due time, and gives only that a button', () => {
    const { pathways, next } = workView(
      work([pathway('P1')], [line('P1.6', { dueAt: due('16') }), line('P1.4', { dueAt: due('13') }), line('P1.3', { dueAt: due('12') })]),
      standing(),
    );
    expect(next?.key).toBe('P1.3');
    expect(pathways[0]?.now.map(({ key, state }) => [key, state])).toEqual([
      ['P1.3', 'next'],
      ['P1.4', 'todo'],
      ['P1.6', 'todo'],
    ]);
    expect(pathways[0]?.now.map((view) => stepCard(view, standing()).button?.text ?? null)).toEqual(['Record this', null, null]);
  });

  it('gives the safeguarding lead their own step first, and nothing to press to a reader', () => {
    const both = work([pathway('P1')], [line('P1.3', { dueAt: due('11') }), line('P1.4', { dueAt: due('12') })]);
    expect(workView(both, standing({ level: 'handler', via: 'dsl' })).next?.key).toBe('P1.4');
    expect(workView(both, standing({ level: 'reader', via: 'slt_contact' })).next).toBeNull();
  });

  it('leads to the triage from the step that decides, for those who may decide', () => {
    const intake = work([pathway('P0')], [line('P0.2', { dueAt: due('11') })]);
    const view = workView(intake, standing()).next;
    expect(view?.href).toBe('/cases/HD-7K3Q-9M2R/triage');
    expect(view && stepCard(view, standing()).button).toMatchObject({ text: 'Decide what this is', href: '/cases/HD-7K3Q-9M2R/triage' });
    expect(view && stepCard({ ...view, mine: false }, standing({ acts: ['case.act'] })).button).toBeNull();
  });

  it('says late only of what is certainly needed and has more than a guide line', () => {
    const { pathways } = workView(
      work([pathway('P1')], [line('P1.3', { dueAt: due('09') }), line('P1.11', { dueAt: due('09') })]),
      standing({ level: 'reader', via: 'slt_contact' }),
    );
    const shown = pathways[0]?.now ?? [];
    expect(shown.find(({ key }) => key === 'P1.3')).toMatchObject({ state: 'late', due: { text: 'Late: 2 working days' } });
    expect(shown.find(({ key }) => key === 'P1.11')).toMatchObject({
      state: 'todo',
      due: { text: 'If needed: it was due Monday 9 November' },
    });
    expect(pathways[0]?.meter.text).toContain('1 late');
  });

  it('keeps for later what counts from a step that is not done', () => {
    const actions = procedures.stepsOf('P2').map(({ key }) => line(key, key === 'P2.2' ? { dueAt: due('12') } : {}));
    const { pathways } = workView(work([pathway('P2')], actions), standing());
    expect(pathways[0]?.now.map(({ key }) => key)).toEqual(['P2.2']);
    expect(pathways[0]?.later).toHaveLength(actions.length - 1);
  });

  it('waits with what the procedure pauses while the case is paused', () => {
    const held = procedures.stepsOf('P3').find(({ pausedByHold }) => pausedByHold);
    const both = work([pathway('P3'), pathway('P1')], [line(held?.key ?? '', { dueAt: due('10') }), line('P1.3', { dueAt: due('12') })]);
    const { pathways, next } = workView(both, standing({ stage: 'paused' }));
    expect(pathways[0]?.now.find(({ key }) => key === held?.key)?.state).toBe('waiting');
    expect(next?.key).toBe('P1.3');
  });

  it('lists what is done with when and who, and leaves out pathways with nothing left', () => {
    const done = line('P0.2', { doneAt: new Date('2026-11-10T11:50:00.000Z'), dueAt: due('09'), words: { ...noWords, doneBy: 'them' } });
    const automatic = line('P0.1', { doneAt: opened });
    const left = line('P1.4', { cancelledAt: now, words: { ...noWords, doneBy: 'me' } });
    const view = workView(
      work([pathway('P0'), pathway('P1')], [done, automatic, left, line(null, { words: { ...noWords, title: 'Ring the office' } })]),
      standing(),
    );
    expect(view.pathways).toEqual([]);
    expect(view.done.map(({ key, ended }) => [key, ended])).toEqual([
      ['P1.4', 'Not needed · today at 10:00 · you'],
      ['P0.2', 'Yesterday at 11:50 · Dilwyn Aspinshaw · late'],
      ['P0.1', 'Monday at 09:00 · Heed'],
    ]);
    expect(view.free.map(({ title, state, who }) => [title, state, who])).toEqual([['Ring the office', 'next', 'You']]);
  });

  it('goes on with what comes after the outcome of a procedure', () => {
    const { pathways, next } = workView(work([pathway('P2', now)], [line('P2.5', { dueAt: due('12') })]), standing());
    expect(pathways.map(({ key }) => key)).toEqual(['P2']);
    expect(next?.key).toBe('P2.5');
  });
});
