import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, keptFiles, notKept, projectFolder, textOf } from '../support/project-files.js';

const isText = (path: string) => /\.(ts|mts|js|mjs|cjs|json|jsonc|hbs|scss|css|md|svg|html|sh|yml)$|\/run$|^\.[a-z]+$/.test(path);

test('the rooms that docs/architecture.md lists are the folders of src/', () => {
  const list = /<!-- rooms -->([\s\S]*?)<!-- \/rooms -->/.exec(textOf('docs/architecture.md'))?.[1] ?? '';
  const rooms = [...list.matchAll(/^\s*(?:[-*]|\d+\.|\|)\s*`([a-z-]+)\/?`/gm)].map(([, room]) => room);
  const folders = readdirSync(join(projectFolder, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...rooms].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('no file of src/, views/ or test/ is longer than 300 lines', () => {
  const lines = (path: string) => textOf(path).trimEnd().split('\n').length;
  const files = ['src', 'views', 'test', 'build'].flatMap(filesBelow).filter(isText);
  expect(files.map((path) => `${path}: ${lines(path)}`).filter((line) => Number(line.split(': ')[1]) > 300)).toEqual([]);
});

test('the top of the repository holds what the contract names, and nothing unexplained', () => {
  const promised = ['src', 'views', 'uploads', 'test', 'ormconfig.ts', 'package.json', 'tsconfig.json', 'nest-cli.json'];
  const documents = ['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs'];
  const tools = ['.ci', '.dependency-cruiser.cjs', '.gitignore', '.prettierignore', '.prettierrc.json', 'build', 'eslint.config.js'];
  const more = ['jest.config.js', 'knip.jsonc', 'package-lock.json', 'tsconfig.build.json'];
  const known = [...promised, ...documents, ...tools, ...more];
  const there = readdirSync(projectFolder).filter((name) => !notKept.some((one) => one === name) && !name.endsWith('.log'));
  expect([...there].sort()).toEqual([...known].sort());
});

test('nothing that was uploaded is kept', () => {
  expect(textOf('.gitignore')).toContain('uploads/*');
  expect(existsSync(join(projectFolder, 'uploads/.gitkeep'))).toBe(true);
});

test('no file names a package registry, so that everyone installs from their own', () => {
  const host = new RegExp('https?://[^/\\s"\'`]*(registry|npmjs|artifactory|nexus|verdaccio)[^/\\s"\'`]*', 'i');
  const naming = keptFiles().filter((path) => isText(path) && host.test(textOf(path)));
  expect(naming).toEqual([]);
  expect(textOf('package-lock.json')).not.toContain('"resolved": "http');
});
