import Handlebars from 'handlebars';

type Path = hbs.AST.PathExpression & { strict?: boolean };

/** Under this name a partial with a body carries the model of the template that wrote the body. */
const outer = 'outer model';

/**
 * Parses a template and closes two gaps of Handlebars' own strict mode:
 * - a field that is only tested, looped over or handed to a partial must exist too, not only one that is printed;
 * - what stands between `{{#> partial model}}` and `{{/partial}}` reads the model of the template that wrote it, not the partial's.
 */
export function parseStrictly(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new StrictSyntax().accept(program);
  return program;
}

/** The partials that a template names outright. */
export function partialsIn(program: hbs.AST.Program): readonly string[] {
  const names = new PartialNames();
  names.accept(program);
  return names.found;
}

class StrictSyntax extends Handlebars.Visitor {
  override PathExpression(path: Path): void {
    path.strict = !path.data || path.parts[0] === 'root';
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement & { hash?: hbs.AST.Hash }): void {
    super.PartialBlockStatement(partial);
    const { loc } = partial;
    const pair: hbs.AST.HashPair = { type: 'HashPair', loc, key: outer, value: path(loc, []) };
    partial.hash = { type: 'Hash', loc, pairs: [...(partial.hash?.pairs ?? []), pair] };
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    super.PartialStatement(partial);
    if (nameOf(partial) === '@partial-block') partial.params = [path(partial.loc, [outer])];
  }
}

class PartialNames extends Handlebars.Visitor {
  readonly found: string[] = [];

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.note(partial);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.note(partial);
    super.PartialBlockStatement(partial);
  }

  private note(partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    const name = nameOf(partial);
    if (name !== null && name !== '@partial-block') this.found.push(name);
  }
}

function nameOf(partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): string | null {
  return partial.name.type === 'PathExpression' ? (partial.name as Path).original : null;
}

function path(loc: hbs.AST.SourceLocation, parts: string[]): Path {
  return { type: 'PathExpression', loc, data: false, depth: 0, parts, original: parts.join('.') || 'this', strict: true };
}
