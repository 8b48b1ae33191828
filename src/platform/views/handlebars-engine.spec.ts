import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadViews, type RenderPage } from './handlebars-engine.js';
import { ViewFault } from './view-fault.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function viewsOf(files: Record<string, string>): RenderPage {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  folders.push(folder);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return loadViews(folder, 'v1');
}

const onePage = (source: string): RenderPage => viewsOf({ 'page.hbs': source });

describe('what a page prints', () => {
  it('is text, never HTML', () => {
    expect(onePage('<p>{{words}}</p>')('page', { words: '<script>{{constructor}}</script>"&' })).toBe(
      '<p>&lt;script&gt;{{constructor}}&lt;/script&gt;&quot;&amp;</p>',
    );
  });

  it('keeps the lines of somebody’s words as they are, however deep the partial stands', () => {
    const render = viewsOf({ 'page.hbs': '<div>\n    {{> box this}}\n</div>', 'partials/box.hbs': '<textarea>\n{{words}}</textarea>\n' });
    expect(render('page', { words: 'one\n  two\nthree' })).toContain('<textarea>\none\n  two\nthree</textarea>');
  });

  it('can stand before a full stop', () => {
    const render = viewsOf({ 'page.hbs': '{{> name this}}.', 'partials/name.hbs': '<b>{{name}}</b>\n' });
    expect(render('page', { name: 'Maud' })).toBe('<b>Maud</b>.');
  });

  it('names built files by their version', () => {
    expect(onePage('{{asset "heed.css"}}')('page', {})).toBe('/assets/v1/heed.css');
  });
});

describe('a field that the model lacks', () => {
  it.each([
    ['printed', '{{missing}}'],
    ['printed in depth', '{{there.missing}}'],
    ['tested', '{{#if missing}}x{{/if}}'],
    ['tested for absence', '{{#unless missing}}x{{/unless}}'],
    ['looped over', '{{#each missing}}x{{/each}}'],
    ['handed to a partial', '{{> part missing}}'],
    ['handed to a partial by name', '{{> part words=missing}}'],
    ['used inside a partial', '{{> part there}}'],
    ['read from the root', '{{#with there}}{{@root.missing}}{{/with}}'],
    ['choosing a partial', '{{> (lookup this "missing")}}'],
  ])('is an error when %s', (_, source) => {
    const render = viewsOf({ 'page.hbs': source, 'partials/part.hbs': '{{#if words}}x{{/if}}' });
    expect(() => render('page', { there: { some: 1 } })).toThrow(ViewFault);
  });

  it('is no error when it is there and null', () => {
    expect(onePage('{{#if hint}}x{{/if}}{{hint}}.')('page', { hint: null })).toBe('.');
  });

  it('is named, and nothing of the model is', () => {
    const narrative = 'Wren showed me messages';
    const render = onePage('{{#each lines}}{{text}}{{/each}}');
    for (const lines of [[narrative], [{ [narrative]: narrative, toString: () => narrative }]]) {
      const fault = faultOf(() => render('page', { lines }));
      expect(`${fault.message} ${fault.stack ?? ''} ${JSON.stringify(fault)}`).not.toContain('Wren');
      expect(fault.message).toContain('View page');
    }
    expect(faultOf(() => render('page', { lines: [{}] })).message).toContain('"text"');
  });
});

describe('what stands between a partial’s tags', () => {
  const files = {
    'layouts/frame.hbs': '<main>{{title}}:{{> @partial-block}}</main>',
    'layouts/double.hbs': '{{#> layouts/frame this}}[{{> @partial-block}}]{{title}}{{/layouts/frame}}',
    'partials/box.hbs': '<div {{id}}>{{> @partial-block}}</div>',
  };

  it('belongs to the template that wrote it', () => {
    const render = viewsOf({ ...files, 'page.hbs': '{{#> layouts/frame page}}{{own}}{{page.title}}{{/layouts/frame}}' });
    expect(render('page', { own: 'mine', page: { title: 'T' } })).toBe('<main>T:mineT</main>');
  });

  it('goes through layouts inside layouts', () => {
    const render = viewsOf({ ...files, 'page.hbs': '{{#> layouts/double page}}{{own}}{{/layouts/double}}' });
    expect(render('page', { own: 'mine', page: { title: 'T' } })).toBe('<main>T:[mine]T</main>');
  });

  it('reads the item of the loop around it', () => {
    const render = viewsOf({ ...files, 'page.hbs': '{{#each items}}{{#> box frame}}{{word}}{{/box}}{{/each}}' });
    const items = [
      { frame: { id: 'a' }, word: 'one' },
      { frame: { id: 'b' }, word: 'two' },
    ];
    expect(render('page', { items })).toBe('<div a>one</div><div b>two</div>');
  });

  it('leaves the model as it was', () => {
    const model = { own: 'mine', page: { title: 'T' } };
    viewsOf({ ...files, 'page.hbs': '{{#> layouts/double page}}{{own}}{{/layouts/double}}' })('page', model);
    expect(model).toEqual({ own: 'mine', page: { title: 'T' } });
  });
});

describe('a bad template stops the start', () => {
  it.each([
    ['a partial that is not there', '{{> nobody this}}'],
    ['a helper outside the closed list', '{{#ifEquals a b}}x{{/ifEquals}}'],
    ['a helper for logging', '{{log words}}'],
    ['formatting', '{{upper words}}'],
    ['an open block', '{{#if a}}x'],
  ])('%s', (_, source) => {
    expect(() => onePage(source)).toThrow();
  });
});

it('refuses a page that does not exist', () => {
  expect(() => onePage('x')('nothing', {})).toThrow('There is no view "nothing"');
});

function faultOf(act: () => unknown): Error {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Error) return thrown;
  }
  throw new Error('nothing was thrown');
}
