import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import * as govuk from './govuk.js';
import { loadViews, type RenderPage } from './handlebars-engine.js';
import * as heed from './heed.js';
import { projectFolder } from './project-folder.js';

const around: govuk.Surroundings = {
  school: 'Larkspindle Academy',
  me: { name: 'Isaura Thackwell', role: 'Headteacher' },
  nav: [
    { label: 'Today', href: '/', current: false },
    { label: 'Cases', href: '/cases', current: false },
  ],
  footer: [{ label: 'Help', href: '/help' }],
  csrf: 't0ken',
  danger: { dsl: { name: 'Dilwyn Aspinshaw', phone: '01632 960 118' } },
  banner: null,
  idle: null,
};

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
let render: RenderPage;
beforeAll(() => {
  cpSync(join(projectFolder(), 'views'), folder, { recursive: true });
  mkdirSync(join(folder, 'try'));
  for (const layout of ['page', 'report', 'plain', 'case'])
    writeFileSync(join(folder, `try/${layout}.hbs`), `{{#> layouts/${layout} page}}<p id="own">{{own}}</p>{{/layouts/${layout}}}`);
  writeFileSync(
    join(folder, 'try/form.hbs'),
    '{{#> layouts/page page}}{{#each forms}}{{#> heed/form form}}{{> heed/fields fields}}{{/heed/form}}{{/each}}{{/layouts/page}}',
  );
  render = loadViews(folder, 'v');
});
afterAll(() => rmSync(folder, { recursive: true }));

function page(
  view: string,
  said: Parameters<typeof govuk.pageHead>[0] | govuk.PageHead,
  more: { around?: Partial<govuk.Surroundings>; model?: object } = {},
): HTMLElement {
  const head = 'narrow' in said ? said : govuk.pageHead(said);
  const whole = govuk.wholePage(head, { ...around, ...more.around });
  return parse(render(view, { own: 'mine', ...more.model, page: { ...whole, ...(view === 'try/case' ? { caseHead } : {}) } }));
}

const caseHead: heed.CaseHead = {
  caption: 'Allegation about a teacher',
  reference: 'HD-7K3Q-9M2X',
  stage: heed.stageTag('in_action', 'Action under way'),
  heldBy: 'Held by you',
  age: 'Came 1 working day ago',
  alsoOpen: null,
          conflictHref: '/cases/HD-7K3Q-9M2X/conflict',
  sections: [
    { label: 'Overview', href: '/cases/HD-7K3Q-9M2X', current: true },
    { label: 'Timeline', href: '/cases/HD-7K3Q-9M2X/timeline', current: false },
  ],
};

describe('every layout', () => {
  it.each(['page', 'report', 'plain', 'case'])('%s shows the page’s own words, the way past the header, and 999', (layout) => {
    const shown = page(`try/${layout}`, { title: 'Cases' });
    expect(shown.querySelector('title')?.text).toBe('Cases – Heed');
    expect(shown.querySelector('main #own')?.text).toBe('mine');
    expect(shown.querySelector('.govuk-skip-link')?.getAttribute('href')).toBe('#main');
    expect(shown.querySelector('.heed-footer__danger')?.text).toContain(
      'Call 999. Then tell the safeguarding lead, Dilwyn Aspinshaw, on 01632 960 118.',
    );
  });

  it('starts the title with Error: when there is one, and shows the summary before the page', () => {
    const shown = page('try/page', { title: 'Cases', errors: govuk.errorSummary([{ text: 'Write why', href: '#why' }]) });
    expect(shown.querySelector('title')?.text).toBe('Error: Cases – Heed');
    expect(shown.querySelector('main > .govuk-error-summary h2')?.text).toBe('There is a problem');
    expect(shown.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#why');
  });

  it('loads scripts and styles from one versioned place, and none inline', () => {
    const shown = page('try/page', { title: 'Cases' });
    const sources = shown.querySelectorAll('script, link').map((tag) => tag.getAttribute('src') ?? tag.getAttribute('href'));
    expect(sources.every((source) => source?.startsWith('/assets/v/'))).toBe(true);
    expect(shown.querySelectorAll('script').every((script) => script.text === '')).toBe(true);
    expect(shown.querySelectorAll('[style], style')).toHaveLength(0);
  });
});

it('marks where in the navigation a page belongs', () => {
  const shown = page('try/page', { title: 'A case', section: '/cases' });
  expect(shown.querySelectorAll('.heed-nav [aria-current]').map((link) => link.text)).toEqual(['Cases']);
});

it('keeps the navigation out of the reporting pages, and lets people leave', () => {
  const shown = page('try/report', { title: 'What happened?', leave: govuk.leaveStrip() });
  expect(shown.querySelector('.heed-nav')).toBeNull();
  expect(shown.querySelector('.heed-leave a')?.text).toBe('Leave this page');
});

it('shows the restriction on every page of its case', () => {
  const restriction = { heading: 'Don’t share', text: 'The law forbids it.', source: 'Education Act 2002, section 141F', endsHref: null };
  for (const layout of ['page', 'case'])
    expect(page(`try/${layout}`, { title: 'x', restriction }).querySelector('.heed-restriction')?.text).toContain('141F');
});

it('says what was done once, where it is read first', () => {
  const shown = page('try/page', { title: 'x' }, { around: { banner: govuk.done('Outcome recorded') } });
  expect(shown.querySelector('main > [role="alert"]')?.text).toContain('Outcome recorded');
});

it('says nothing of school, person or lead when nobody is known', () => {
  const shown = page('try/plain', { title: 'Sign in' }, { around: govuk.noSurroundings });
  expect(shown.querySelector('.heed-header')?.text.trim()).toBe('Heed');
  expect(shown.querySelector('.heed-footer')?.text.trim()).toBe('Is someone in danger now? Call 999.');
});

it('heads a case with its reference, its stage and its sections', () => {
  const shown = page('try/case', { title: 'HD-7K3Q-9M2X: overview' });
  expect(shown.querySelector('h1')?.text).toBe('HD-7K3Q-9M2X');
  expect(shown.querySelector('.heed-case-head .heed-tag')?.text).toBe('Action under way');
  expect(shown.querySelectorAll('.moj-sub-navigation a').map((link) => link.text)).toEqual(['Overview', 'Timeline']);
  expect(shown.querySelector('.heed-case-head__conflict')?.text).toBe('I should not be handling this');
});

describe('forms', () => {
  const fields = [govuk.textInput({ name: 'word', label: 'Word' })];

  it('carry the token first, then the version, then what is hidden, before anything that a person fills in', () => {
    const forms = [
      { form: govuk.form('/a', { version: 3, hidden: { pathway: 'P1' } }), fields },
      { form: govuk.fileForm('/b'), fields: [govuk.fileUpload({ name: 'files', label: 'Files', multiple: true })] },
    ];
    const [signOut, first, second] = page('try/form', { title: 'x' }, { model: { forms } }).querySelectorAll('form');
    expect(first?.querySelectorAll('input').map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? null])).toEqual([
      ['_csrf', 't0ken'],
      ['version', '3'],
      ['pathway', 'P1'],
      ['word', null],
    ]);
    expect(second?.querySelectorAll('input').map((input) => input.getAttribute('name'))).toEqual(['_csrf', 'files']);
    expect([first, second].map((form) => form?.getAttribute('enctype'))).toEqual([undefined, 'multipart/form-data']);
    for (const form of [signOut, first, second]) {
      expect(form?.getAttribute('method')).toBe('post');
      expect(form?.querySelector('input')?.getAttribute('value')).toBe('t0ken');
    }
  });

  it('gather their errors in the order of the page, those inside an answer too', () => {
    const inner = govuk.textInput({ name: 'who', label: 'Who?', error: 'Write who' });
    const asked = [
      govuk.radios({ name: 'seen', legend: 'Seen?', error: 'Choose one', choices: [{ value: 'yes', text: 'Yes', fields: [inner] }] }),
      govuk.dateInput({ name: 'known', legend: 'When?', error: 'Write the year', wrong: ['year'] }),
      govuk.textarea({ name: 'why', label: 'Why?', error: 'Write why', errorInSummary: 'Question 3: write why' }),
      govuk.fieldset({
        name: 'child',
        legend: 'The child',
        fields: [govuk.textInput({ name: 'cn', label: 'Name', error: 'Write a name' })],
      }),
    ];
    expect(govuk.errorsOf(asked, 'Someone changed this')?.lines).toEqual([
      { text: 'Someone changed this', href: null },
      { text: 'Choose one', href: '#seen' },
      { text: 'Write who', href: '#who' },
      { text: 'Write the year', href: '#known-year' },
      { text: 'Question 3: write why', href: '#why' },
      { text: 'Write a name', href: '#cn' },
    ]);
    expect(govuk.errorsOf(fields)).toBeNull();
  });

  it('have for every line of the summary something that it jumps to', () => {
    const asked = [
      govuk.radios({ name: 'kind', legend: 'Kind', error: 'a', choices: [{ group: 'Adults' }, { value: '1', text: 'One' }] }),
      govuk.checkboxes({ name: 'who', legend: 'Who', error: 'b', choices: [{ divider: 'or' }, { value: '1', text: 'One' }] }),
      govuk.dateInput({ name: 'day', legend: 'Day', error: 'c', withTime: true }),
      govuk.select({ name: 'role', label: 'Role', error: 'd', options: [{ value: 'a', text: 'A' }] }),
      govuk.characterCount({ name: 'words', label: 'Words', error: 'e', maxLength: 10 }),
      govuk.passwordInput({ name: 'password', label: 'Password', error: 'f' }),
      govuk.fileUpload({ name: 'file', label: 'File', error: 'g' }),
      govuk.textInput({ name: 'name', label: 'Name', error: 'h' }),
    ];
    const shown = page(
      'try/form',
      { title: 'x', errors: govuk.errorsOf(asked) },
      { model: { forms: [{ form: govuk.form('/'), fields: asked }] } },
    );
    const links = shown.querySelectorAll('.govuk-error-summary a').map((link) => link.getAttribute('href') ?? '');
    expect(links).toHaveLength(asked.length);
    for (const link of links) expect(['INPUT', 'SELECT', 'TEXTAREA']).toContain(shown.querySelector(link)?.tagName);
  });

  it('give back what was typed, whatever it was', () => {
    const typed = '\n <script>{{constructor}}</script> "\u202eright to left" 🦉\n';
    const asked = [
      govuk.textarea({ name: 'words', label: 'Words', value: typed }),
      govuk.textInput({ name: 'word', label: 'Word', value: typed }),
    ];
    const html = render('try/form', {
      forms: [{ form: govuk.form('/'), fields: asked }],
      page: govuk.wholePage(govuk.pageHead({ title: 'x' }), around),
    });
    const escaped = typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    expect(html).toContain(`rows="5">\n${escaped}</textarea>`); // the first line break belongs to HTML, the second to the person
    expect(html).toContain(`value="${escaped}"`);
  });
});

describe('the pages that every feature shares', () => {
  it('not found names nothing', () => {
    const { page: head, ...model } = heed.notFoundPage();
    const shown = page('errors/not-found', head, { model });
    expect(shown.querySelector('h1')?.text).toBe('We can’t find that page');
  });

  it('a fault has its reference', () => {
    const { page: head, ...model } = heed.wentWrongPage({ reference: '4QK7', backHref: '/report/check', saved: 'Your words are safe.' });
    const shown = page('errors/went-wrong', head, { model });
    expect(shown.querySelector('main')?.text).toContain('“fault 4QK7”');
    expect(shown.querySelector('main a')?.getAttribute('href')).toBe('/report/check');
  });

  it('a refusal says what to do', () => {
    const { page: head, ...model } = heed.refusedPage({ heading: 'That was too much', paragraphs: ['Go back, and send less at once.'] });
    const shown = page('errors/refused', head, { model, around: govuk.noSurroundings });
    expect(shown.querySelector('h1')?.text).toBe('That was too much');
    expect(shown.querySelector('main')?.text).toContain('send less at once');
  });

  it('after leaving there is only the sign-in', () => {
    const shown = page('home/left', { title: 'Sign in' }, { around: govuk.noSurroundings, model: heed.signInForm() });
    expect(shown.querySelectorAll('label').map((label) => label.text)).toEqual(['Email address', 'Password']);
    expect(shown.querySelector('main button[data-prevent-double-click]')?.text).toBe('Sign in');
  });
});
