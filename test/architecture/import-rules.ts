import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../support/project-files.js';

const config = join(projectFolder, '.dependency-cruiser.cjs');
const require = createRequire(import.meta.url);

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The names of all rules that `npm run check` applies to imports. */
export function ruleNames(): readonly string[] {
  const { forbidden } = require(config) as { forbidden: { name: string }[] };
  return forbidden.map(({ name }) => name);
}

/**
 * What `npm run check` says to these files: the rules that each one breaks.
 * @param imports for each file what it imports; files that are only imported need not be named
 */
export function rulesBrokenIn(imports: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heed-staircase-'));
  try {
    build(folder, imports);
    const words = ['src', '--config', config, '--output-type', 'json'];
    const { stdout, stderr } = spawnSync(join(projectFolder, 'node_modules/.bin/depcruise'), words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (!stdout.startsWith('{')) throw new Error(`depcruise did not answer: ${stdout}${stderr}`);
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    const broken = (file: string) => summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
    return new Map(Object.keys(imports).map((file) => [file, [...new Set(broken(file))].sort()]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string, imports: Readonly<Record<string, readonly string[]>>): void {
  const write = (path: string, text: string, flag = 'w') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag });
  };
  write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }');
  for (const [file, targets] of Object.entries(imports)) {
    write(
      file,
      targets.map((target, i) => `import type { one as one${i} } from '${target}';\nexport type From${i} = typeof one${i};\n`).join(''),
    );
  }
  for (const [file, targets] of Object.entries(imports)) {
    for (const target of targets.filter((one) => !one.startsWith('node:'))) {
      const path = target.startsWith('.') ? join(dirname(file), target).replace(/\.js$/, '.ts') : `node_modules/${target}/index.d.ts`;
      if (path in imports) continue;
      write(path, 'export const one = 1;\n'.replace('= 1', path.endsWith('.d.ts') ? ': 1' : '= 1'));
      if (!target.startsWith('.'))
        write(
          `node_modules/${target}/package.json`,
          JSON.stringify({ name: target, version: '1.0.0', types: 'index.d.ts', main: 'index.d.ts' }),
        );
    }
  }
}
