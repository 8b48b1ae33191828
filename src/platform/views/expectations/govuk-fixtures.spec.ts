import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as govuk from '../govuk.js';
import { loadViews, type RenderPage } from '../handlebars-engine.js';
import { projectFolder } from '../project-folder.js';
import { canonicalHtml } from './canonical-html.js';
import { askedFrom, chosenFrom, offersFrom, type Options } from './from-govuk.js';

/** For each component: how its options become our model, and which of GOV.UK's examples lie within what we support. */
const components: Record<string, { model: (options: Options) => object; examples: readonly string[] }> = {
  'back-link': { model: ({ href = '#', text = 'Back' }) => ({ href, text }), examples: ['default', 'with custom text and link'] },
  button: {
    model: ({ text = '', href, classes, name, value, preventDoubleClick }) => {
      const kind = classes === 'govuk-button--secondary' ? 'second' : classes === 'govuk-button--warning' ? 'stop' : 'first';
      const made = href
        ? govuk.linkButton(text, href, kind)
        : govuk.button(text, { kind, ...(name ? { name } : {}), ...(value ? { value } : {}) });
      return { ...made, preventDoubleClick: preventDoubleClick === true };
    },
    examples: [
      'default',
      'link',
      'secondary',
      'warning',
      'name',
      'value',
      'prevent double click',
      'explicit link',
      'no data-prevent-double-click',
    ],
  },
  'character-count': {
    model: (options) => {
      const made = govuk.characterCount({ ...text(options), maxLength: Number(options['maxlength']) });
      return { ...made, info: { ...made.info, text: `You can enter up to ${made.maxLength} characters` } };
    },
    examples: [
      'default',
      'with hint',
      'with hint and error',
      'with default value',
      'with default value exceeding limit',
      'with custom rows',
      'with label as page heading',
    ],
  },
  checkboxes: {
    model: (options) => unframed(options, govuk.checkboxes({ ...choices(options), values: chosenFrom(options) })),
    examples: [
      ...['default', 'with hint', 'with pre-checked values', 'with divider and None', 'with divider, None and conditional items'],
      ...[
        'with legend as a page heading',
        'with error message',
        'with very long option text',
        'with conditional items',
        'small',
        'small with error',
      ],
      ...[
        'small with hint',
        'small with conditional reveal',
        'with idPrefix',
        'with error message and hint',
        'with conditional item checked',
      ],
    ],
  },
  'date-input': {
    model: (options) => {
      const wrong = (options.items ?? []).filter((item) => item.error).map((item) => item.name as govuk.DateInputPart);
      const { id = '', namePrefix, values = {} } = options;
      const made = govuk.dateInput({ ...askedFrom(options), name: namePrefix ?? '', id, values: unprefixed(values), wrong });
      return namePrefix ? made : { ...made, items: made.items.map((item) => ({ ...item, name: item.name.slice(1) })) };
    },
    examples: [
      'default',
      'with values',
      'with error message and hint',
      'with error on day input (using items)',
      'with error on year input (using items)',
    ],
  },
  details: {
    model: ({ summaryText, text = '', open }) => govuk.details(String(summaryText), [text], open === true),
    examples: ['default'],
  },
  'error-message': { model: ({ text, id }) => ({ text, id, inSummary: text }), examples: ['id'] },
  'error-summary': {
    model: ({ errorList }) => govuk.errorSummary(errorList as { text: string; href?: string }[]),
    examples: ['default', 'without links', 'mixed with and without links'],
  },
  'file-upload': {
    model: (options) => govuk.fileUpload({ ...askedFrom(options), multiple: options['multiple'] === true }),
    examples: ['default', 'with hint text', 'with error message and hint', 'with label as page heading', 'error', 'allows multiple files'],
  },
  hint: { model: ({ text, id }) => ({ text, id }), examples: ['id'] },
  input: {
    model: (options) => {
      const width = /width-(\d+)/.exec(options.classes ?? '')?.[1];
      const made = govuk.textInput({
        ...text(options),
        ...some(options, ['type', 'autocomplete', 'inputmode', 'spellcheck', 'autocapitalize']),
      });
      const affix = (name: 'prefix' | 'suffix'): string | null => (options[name] as { text: string } | undefined)?.text ?? null;
      return { ...made, classes: width ? `govuk-input--width-${width}` : null, prefix: affix('prefix'), suffix: affix('suffix') };
    },
    examples: [
      ...[
        'default',
        'with hint text',
        'with error message',
        'with error and hint',
        'with width-2 class',
        'with width-5 class',
        'with width-20 class',
      ],
      ...[
        'with label as page heading',
        'with prefix',
        'with suffix',
        'with prefix and suffix',
        'with prefix and suffix and error',
        'custom type',
        'value',
      ],
      ...[
        'inputmode',
        'with autocomplete attribute',
        'with spellcheck enabled',
        'with spellcheck disabled',
        'with autocapitalize turned off',
      ],
    ],
  },
  'inset-text': { model: ({ text = '' }) => govuk.insetText(text), examples: ['default'] },
  label: {
    model: (options) => ({
      ...govuk.labelOf({
        ...askedFrom({ ...options, label: options as { text: string } }),
        label: options.text ?? '',
        name: String(options['for']),
      }),
    }),
    examples: ['for'],
  },
  'notification-banner': {
    model: ({ text = '', type }) => ({
      ...(type === 'success' ? govuk.done(text) : govuk.notice(text)),
      title: type === 'success' ? 'Success' : 'Important',
    }),
    examples: ['default', 'with type as success'],
  },
  pagination: {
    model: ({ previous, next }) => ({ previous: hrefOf(previous), next: hrefOf(next) }),
    examples: ['with prev and next only', 'with previous only', 'with next only'],
  },
  'password-input': {
    model: (options) => govuk.passwordInput({ ...askedFrom(options), chosen: options['autocomplete'] === 'new-password' }),
    examples: ['default', 'with hint text', 'with error message', 'with label as page heading', 'with new-password autocomplete'],
  },
  radios: {
    model: (options) => unframed(options, govuk.radios({ ...choices(options), value: chosenFrom(options)[0] ?? null })),
    examples: [
      ...['default', 'with hint', 'inline', 'with a divider', 'with hints on items', 'without fieldset', 'with fieldset and error message'],
      ...['with very long option text', 'with conditional items', 'with conditional item checked', 'small inline'],
      ...[
        'with idPrefix',
        'with hints on parent and items',
        'with hint and error message',
        'prechecked using value',
        'with conditional items and pre-checked value',
      ],
    ],
  },
  select: {
    model: (options) => {
      const given = (options.items ?? []).map(({ value, text = '' }) => ({ value: String(value ?? text), text }));
      return govuk.select({ ...askedFrom(options), options: given, value: null });
    },
    examples: ['with hint text and error message', 'hint', 'error'],
  },
  'skip-link': { model: () => ({}), examples: ['default'] },
  'summary-list': {
    model: ({ rows }) =>
      govuk.summaryList(
        (rows as GovukRow[]).map(({ key, value, actions }) => ({
          key: key.text,
          value: value.text,
          actions: (actions?.items ?? []).map((item) => govuk.plainLink(item.text, item.href, item.visuallyHiddenText ?? null)),
        })),
      ),
    examples: ['actions href', 'single action with anchor', 'empty items array'],
  },
  tag: { model: ({ text }) => ({ text }), examples: ['default'] },
  textarea: {
    model: (options) => govuk.textarea(text(options)),
    examples: [
      'default',
      'with hint',
      'with error message',
      'with default value',
      'with custom rows',
      'with label as page heading',
      'with hint and error message',
    ],
  },
  'warning-text': { model: ({ text = '' }) => govuk.warningText(text), examples: ['default', 'multiple lines'] },
};

/** Where we say something else on purpose. */
const wordsOfOurs: Record<string, (html: string) => string> = {
  'password-input': (html) =>
    html
      .replaceAll('aria-label="Show password"', 'aria-label="Show what you typed"')
      .replace(
        'data-module="govuk-password-input"',
        '$& data-i18n.show-password-aria-label="Show what you typed" data-i18n.hide-password-aria-label="Hide what you typed"',
      ),
  'skip-link': (html) => html.replace('#test-target-element', '#main'),
  details: (html) => html.replace(/(<div class="govuk-details__text">)([^<]*)/, '$1<p class="govuk-body">$2</p>'),
};

const folder = mkdtempSync(join(tmpdir(), 'govuk-'));
let render: RenderPage;
beforeAll(() => {
  cpSync(join(projectFolder(), 'views/partials'), join(folder, 'partials'), { recursive: true });
  writeFileSync(join(folder, 'part.hbs'), '{{> (lookup this "partial") model}}');
  render = loadViews(folder, 'v');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(components))('%s', (component, { model, examples }) => {
  const fixtures = fixturesOf(component);

  it.each(examples)('%s', (name) => {
    const fixture = fixtures.find((candidate) => candidate.name === name);
    if (!fixture) throw new Error(`GOV.UK has no example "${name}" for ${component}`);
    const ours = render('part', { partial: `govuk/${component}`, model: { page: { csrf: 'c' }, ...model(fixture.options) } });
    expect(canonicalHtml(ours)).toBe(canonicalHtml((wordsOfOurs[component] ?? String)(fixture.html)));
  });
});

interface GovukRow {
  key: { text: string };
  value: { text: string };
  actions?: { items: { text: string; href: string; visuallyHiddenText?: string }[] };
}

function fixturesOf(component: string): { name: string; options: Options; html: string }[] {
  const file = join(projectFolder(), 'node_modules/govuk-frontend/dist/govuk/components', component, 'fixtures.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: { name: string; options: Options; html: string }[] }).fixtures;
}

function text(options: Options): govuk.Asked & { label: string; value: string | null; rows: number } {
  return { ...askedFrom(options), value: options.value ?? null, rows: Number(options.rows ?? 5) };
}

function unframed(options: Options, made: govuk.Choices): govuk.Choices {
  return options.fieldset ? made : { ...made, legend: null };
}

function choices(options: Options): Parameters<typeof govuk.radios>[0] {
  const inline = options.classes?.includes('--inline') ?? false;
  const small = options.classes?.includes('--small') ?? false;
  return { ...askedFrom(options), choices: offersFrom(options), inline, small };
}

function some<Name extends string>(options: Options, names: readonly Name[]): Record<Name, never> {
  return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]]))) as Record<Name, never>;
}

function unprefixed(values: Record<string, string | undefined>): govuk.DateInputValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.replace(/^.*-/, ''), value]));
}

function hrefOf(link: unknown): string | null {
  return (link as { href: string } | undefined)?.href ?? null;
}
