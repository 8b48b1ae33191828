// Builds what a browser fetches into dist/public/VERSION/. The version is a hash over everything that goes in,
// so that an answer may be kept for ever, and so that nothing is built twice.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src/public');
const target = join(root, 'dist/public');
const checking = join(root, 'src/checking');
const packages = [
  'govuk-frontend',
  '@ministryofjustice/frontend',
  '@fontsource/atkinson-hyperlegible-next',
  'sass',
  'esbuild',
  '@noble/ed25519',
  '@noble/hashes',
  '@zip.js/zip.js',
  'tus-js-client',
];
const govuk = join(root, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js');
const fonts = [
  'latin-400-normal',
  'latin-700-normal',
  'latin-400-italic',
  'latin-ext-400-normal',
  'latin-ext-700-normal',
  'latin-ext-400-italic',
];
const fontFile = (face) => `node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${face}.woff2`;

const version = versionOf([
  fileURLToPath(import.meta.url),
  ...packages.map((name) => join(root, 'node_modules', name, 'package.json')),
  ...filesIn(source),
  ...filesIn(checking),
]);
if (!existsSync(join(target, version)) || !existsSync(join(target, 'version'))) await build();

async function build() {
  const { compile } = await import('sass');
  const making = join(target, `making-${process.pid}`);
  mkdirSync(join(making, 'fonts'), { recursive: true });

  const { css } = compile(join(source, 'styles/heed.scss'), { style: 'compressed', loadPaths: [root], quietDeps: true });
  writeFileSync(join(making, 'heed.css'), css);
  for (const script of filesIn(join(source, 'scripts'))) cpSync(script, join(making, basename(script)));
  writeFileSync(join(making, 'tus.js'), await uploadScript());
  // Its last line names a source map that we do not serve.
  writeFileSync(join(making, 'govuk-frontend.min.js'), readFileSync(govuk, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  cpSync(join(source, 'mark.svg'), join(making, 'mark.svg'));
  for (const face of fonts) cpSync(join(root, fontFile(face)), join(making, 'fonts', basename(fontFile(face))));

  writeFileSync(join(making, 'check.html'), await checkPage());

  // Others may be building or serving at this moment: the folder appears whole, then the version names it, then old ones go.
  const made = join(target, version);
  try {
    renameSync(making, made);
  } catch (fault) {
    rmSync(making, { recursive: true });
    if (!existsSync(made)) throw fault;
  }
  writeFileSync(join(target, 'version.new'), version);
  renameSync(join(target, 'version.new'), join(target, 'version'));
  for (const name of readdirSync(target))
    if (/^[0-9a-f]{12}$/.test(name) && name !== version) rmSync(join(target, name), { recursive: true, force: true });
  console.log(`Built dist/public/${version}: heed.css ${Math.round(statSync(join(made, 'heed.css')).size / 1000)} kB`);
}

/** The library that sends files in pieces, in one file that the pages for files ask for. */
async function uploadScript() {
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    stdin: { contents: "export { Upload } from 'tus-js-client';", resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'inline',
  });
  return outputFiles[0].text;
}

/** One file that needs nothing else: its policy lets in its own script and style by their hashes, and nothing from anywhere. */
async function checkPage() {
  const { build: bundle } = await import('esbuild');
  const bundled = async (entry) => {
    const { outputFiles } = await bundle({
      entryPoints: [join(checking, 'page', entry)],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      legalComments: 'none',
      charset: 'utf8',
    });
    // Nothing in it may end the element that it stands in.
    return outputFiles[0].text.trim().replaceAll('</', '<\\/');
  };
  const [script, style] = [await bundled('page.js'), await bundled('page.css')];
  const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return readFileSync(join(checking, 'page/page.html'), 'utf8')
    .replace('{{policy}}', () => policy)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`);
}

function versionOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
