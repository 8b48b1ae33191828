import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { assetAddress, builtVersion } from './assets.js';
import { projectFolder } from './project-folder.js';
import { parseStrictly, partialsIn } from './strict-syntax.js';
import { readTemplates } from './templates.js';
import { ViewFault } from './view-fault.js';

/** Renders a page by its path below `views`, from a plain object with every field present. @throws {ViewFault} when a field is missing */
export type RenderPage = (name: string, model: object) => string;

/** All that a template may call: loops, tests for presence, choosing a partial by name, the address of a built file. */
const helpers = ['each', 'if', 'unless', 'with', 'lookup', 'asset'];
const options = {
  strict: true,
  preventIndent: true,
  noEscape: false,
  knownHelpersOnly: true,
  knownHelpers: { log: false, ...Object.fromEntries(helpers.map((name) => [name, true])) },
};

/** Reads and compiles every template at once, so that a bad one stops the start rather than a page. */
export function loadViews(viewsFolder = join(projectFolder(), 'views'), assetsVersion = builtVersion()): RenderPage {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper('log');
  handlebars.registerHelper('asset', (name: string) => assetAddress(name, assetsVersion));

  const { partials, pages } = readTemplates(viewsFolder);
  const compile = (name: string, source: string): HandlebarsTemplateDelegate => {
    const program = parseStrictly(source);
    const unknown = partialsIn(program).find((partial) => !partials.has(partial));
    if (unknown) throw new Error(`View ${name}: there is no partial "${unknown}"`);
    // Typed as an object, it is the source of one.
    const specification = handlebars.precompile(program, options) as unknown as string;
    const precompiled: unknown = runInThisContext(`(${specification})`, { filename: `views/${name}.hbs` });
    return handlebars.template(precompiled as TemplateSpecification);
  };

  for (const [name, source] of partials) handlebars.registerPartial(name, compile(name, source));
  const compiled = new Map(Array.from(pages, ([name, source]) => [name, compile(name, source)]));

  return (name, model) => {
    const template = compiled.get(name);
    if (!template) throw new Error(`There is no view "${name}"`);
    try {
      return template(model);
    } catch (thrown) {
      throw new ViewFault(name, thrown);
    }
  };
}
