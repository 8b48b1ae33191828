import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import * as govuk from './govuk.js';
import { loadViews, type RenderPage } from './handlebars-engine.js';
import * as heed from './heed.js';
import { projectFolder } from './project-folder.js';

const word = govuk.words('See ', govuk.link('the report', '/r'), ' ', govuk.strong('now'), ' on ', govuk.kept('01632 960 118'));
const row = heed.row({
  what: 'Read it',
  href: '/c',
  who: 'Abuse',
  reference: 'HD-1',
  note: word,
  tag: heed.timeTag('late', 'Late: 2 working days'),
  when: 'was due Friday',
});
const step = heed.pathwayStep({
  state: 'next',
  heading: 'Tell the LADO',
  text: word,
  due: heed.timeTag('today', 'Due today'),
  who: 'You',
  source: heed.sourceLabel('law'),
  button: govuk.button('Record this'),
});
const facts = heed.facts([
  { name: 'Where', value: 'Pixlo', note: 'An app' },
  { name: 'Web address', value: null },
]);
const meter = heed.meter(1, 3, '1 of 3 steps done');
const files = heed.files([
  heed.fileLine({ name: 'a.png', text: 'Added', removeHref: '/x' }),
  heed.fileLine({ name: 'b.m4a', refused: 'No sound yet.' }),
  heed.unfinishedLine('c.pdf', 'Not finished: 40% of 12 MB is here.', { at: '/uploads/1', mark: 'f'.repeat(64) }),
]);
const timelineItem: heed.TimelineItem = {
  time: '11:50',
  title: 'Teacher told',
  by: 'Isaura Thackwell',
  key: true,
  later: 'Added later',
  text: [word],
};
const receivers: heed.Receivers = { people: [{ name: 'Isaura Thackwell', part: 'headteacher' }], why: ['a child is involved.'] };
const caseRow: heed.CaseRow = {
  reference: 'HD-1',
  href: '/cases/HD-1',
  about: 'Allegation about a teacher',
  stage: heed.stageTag('received', 'New'),
  time: null,
  next: 'Read it',
  heldBy: 'You',
  came: 'came today',
};
const surroundings = govuk.wholePage(govuk.pageHead({ title: 'x' }), {
  ...govuk.noSurroundings,
  school: 'Larkspindle Academy',
  me: { name: 'Maud Quennell', role: null },
  nav: [{ label: 'Home', href: '/', current: true }],
  footer: [{ label: 'Help', href: '/help' }],
});

/** One sample for each of our partials, and words that it must show. */
const samples: Record<string, [model: unknown, shows: string]> = {
  'button-group': [govuk.buttonGroup([govuk.button('Send report')], [govuk.plainLink('Go back', '/')]), 'Send report Go back'],
  'case-head': [
    {
      caption: 'Allegation',
      reference: 'HD-1',
      stage: heed.stageTag('received', 'New'),
      heldBy: 'Held by you',
      age: 'Came today',
      alsoOpen: 'Also open: Dilwyn Aspinshaw, since 10:04',
      conflictHref: null,
      sections: [],
    },
    'HD-1',
  ],
  'case-table': [{ caption: 'Open cases', rows: [caseRow] }, 'HD-1Allegation about a teacher New'],
  complete: [meter, '1 of 3 steps done'],
  counts: [[heed.count(1, 'late', '#late', true), heed.count(2, 'new', '#new')], '1 late 2new'],
  'danger-panel': [heed.dangerPanel('If yes, call 999 now', 'Your report will wait.'), 'Call 999'],
  facts: [facts, 'Not filled in'],
  'field-group': [
    govuk.fieldset({ name: 'who', legend: 'The child', hint: 'If you know', fields: [govuk.textInput({ name: 'n', label: 'Name' })] }),
    'The child',
  ],
  fields: [[govuk.textInput({ name: 'n', label: 'Name' }), govuk.textarea({ name: 'w', label: 'Words' })], 'Name Words'],
  files: [files, 'Files: 1 added, 1 not finished, 1 not added'],
  filter: [
    heed.filter({ action: '/cases', submit: 'Show cases', selected: [{ text: 'Open', href: '/cases' }], hidden: { sort: 'due' } }),
    'Show cases',
  ],
  footer: [surroundings, 'Call 999'],
  form: [govuk.form('/a'), ''],
  'group-heading': [heed.groupHeading('late', 'Late', 3, true), 'Late3'],
  header: [surroundings, 'Home'],
  'header-bar': [surroundings, 'Sign out'],
  'header-plain': [surroundings, 'Larkspindle Academy'],
  help: [heed.help('Harm', ['It includes fear.']), 'It includes fear.'],
  idle: [{ seconds: 1800, stayHref: '/stay' }, 'Stay signed in'],
  leave: [govuk.leaveStrip(), 'Leave this page'],
  link: [govuk.change('/x', 'what it is'), 'Change what it is'],
  'list-tools': [{ found: '8 open cases', order: 'newest first', filterText: 'Filter these cases', inUse: '2 in use', namesHref: '/n' }, '8 open cases, newest first'],
  mark: [{}, ''],
  meter: [meter, '1 of 3 steps done'],
  'not-receivers': [receivers, 'Not them'],
  numbered: [[word], 'See the report now on 01632 960 118'],
  panel: [heed.panel({ tone: 'sand', heading: 'Never upload', bullets: ['a child being hurt'], paragraphs: [word] }), 'a child being hurt'],
  paragraphs: [[word], 'See the report now'],
  pathway: [[step, heed.pathwayStep({ state: 'done', heading: 'Police told' })], 'Done: Police told'],
  'pathway-step': [step, 'Tell the LADO'],
  people: [[{ name: 'Wren Tolliday', href: null, part: 'child', note: 'Year 10' }], 'Wren Tolliday · child'],
  'qr-code': [heed.qrCode({ holds: 'otpauth://totp/Heed:maud', label: 'Pattern to scan' }), ''],
  receipt: [{ heading: 'Report sent', reference: 'HD-1', received: 'Received Monday' }, 'Report sent'],
  receivers: [receivers, 'Isaura Thackwell, headteacher'],
  'receivers-list': [receivers, 'Why: a child is involved.'],
  restriction: [{ heading: 'Don’t share', text: 'The law forbids it.', source: 'Education Act 2002', endsHref: '/ends' }, 'When it ends'],
  row: [row, 'Late: 2 working days'],
  rows: [heed.rows([row]), 'Read it'],
  saved: ['Saved today at 18:31.', 'Saved today at 18:31.'],
  seal: [{ words: 'Proof.', lines: 'heed/x\n7\nroot' }, 'heed/x 7 root'],
  source: [heed.sourceLabel('default'), 'Our default'],
  steps: [heed.steps(2, 6, 'safety first'), 'Step 2 of 6: safety first'],
  'sub-navigation': [[{ label: 'Overview', href: '/', current: true }], 'Overview'],
  tag: [heed.stageTag('paused', 'Paused for police'), 'Paused for police'],
  timeline: [[{ day: 'Tuesday 10 November 2026', items: [timelineItem] }], 'Tuesday 10 November 2026'],
  'timeline-item': [timelineItem, 'Added later'],
  upload: [heed.upload({ name: 'files', hint: 'Pictures', accept: '.png', error: 'Choose a picture' }), 'Choose files'],
  verbatim: [heed.verbatim('one\n  two', word), 'one two'],
  when: [[{ when: 'Now', what: word }], 'Now'],
  words: [word, 'See the report now on 01632 960 118'],
};

const partials = join(projectFolder(), 'views/partials');
const folder = mkdtempSync(join(tmpdir(), 'partials-'));
let render: RenderPage;
beforeAll(() => {
  cpSync(partials, join(folder, 'partials'), { recursive: true });
  writeFileSync(join(folder, 'part.hbs'), '{{> (lookup this "partial") model}}');
  for (const name of ['form', 'filter']) writeFileSync(join(folder, `${name}.hbs`), `{{#> heed/${name} model}}{{/heed/${name}}}`);
  render = loadViews(folder, 'v');
});
afterAll(() => rmSync(folder, { recursive: true }));

function shown(name: string, model: unknown): HTMLElement {
  const view = name === 'form' || name === 'filter' ? name : 'part';
  return parse(render(view, { partial: `heed/${name}`, model, page: { csrf: 't0ken' } }));
}

it('every partial of ours has its sample', () => {
  const names = readdirSync(join(partials, 'heed'), { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(Object.keys(samples).sort()).toEqual(names.map((entry) => entry.name.replace('.hbs', '')).sort());
});

it.each(Object.entries(samples))('%s', (name, [model, words]) => {
  const part = shown(name, model);
  const text = part.text.replace(/\s+/g, ' ').trim();
  expect(text).toContain(words);
  expect(part.toString()).not.toMatch(/undefined|\[object|=""[^ >]/);
});

it('shows somebody’s words with their lines', () => {
  expect(shown('verbatim', heed.verbatim('one\n  two', 'Maud')).querySelector('p')?.text).toBe('one\n  two');
});

it('never says a stage, a time or a source by colour alone', () => {
  const stages = ['received', 'being_assessed', 'in_action', 'paused', 'outcome_due', 'closed'] as const;
  const shapes = stages.map((stage) => shown('tag', heed.stageTag(stage, 'Word')).querySelector('svg')?.innerHTML);
  expect(new Set(shapes).size).toBe(stages.length);
  for (const kind of ['late', 'today', 'later', 'waiting'] as const)
    expect(shown('tag', heed.timeTag(kind, 'Word')).querySelector('svg')).not.toBeNull();
});

it('says where nothing waits', () => {
  expect(shown('rows', heed.rows([], 'Nothing waits for you. New reports appear here.')).text.trim()).toBe(
    'Nothing waits for you. New reports appear here.',
  );
});

it('offers no text of its own beside the only button of a step', () => {
  expect(shown('pathway', [step]).querySelectorAll('button')).toHaveLength(1);
});

it('draws every shape for the eye only', () => {
  for (const file of readdirSync(join(partials, 'heed/shapes'))) {
    const shape = parse(render('part', { partial: `heed/shapes/${file.replace('.hbs', '')}`, model: {} })).querySelector('svg');
    expect([file, shape?.getAttribute('aria-hidden'), shape?.getAttribute('focusable')]).toEqual([file, 'true', 'false']);
  }
});
