import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { keptFiles, projectFolder, textOf } from '../support/project-files.js';

const documents = keptFiles().filter((path) => path.endsWith('.md'));

test('there are documents to check', () => {
  expect(documents).toContain('README.md');
});

test.each(documents)('every link of %s leads somewhere', (document) => {
  expect(linksOf(document).filter((link) => !leadsSomewhere(document, link))).toEqual([]);
});

/** Links and pictures that point into the project; the outside is not ours to promise. */
function linksOf(document: string): readonly string[] {
  const text = withoutCode(textOf(document));
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target]) => target ?? '');
  const named = [...text.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map(([, target]) => target ?? '');
  const html = [...text.matchAll(/<(?:img|a)[^>]*\s(?:src|href)="([^"]+)"/g)].map(([, target]) => target ?? '');
  return [...inline, ...named, ...html].filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : normalize(join(dirname(document), decodeURIComponent(path)));
  if (target.startsWith('..') || !existsSync(join(projectFolder, target))) return false;
  if (anchor === undefined || anchor === '') return true;
  return statSync(join(projectFolder, target)).isFile() && anchorsOf(target).includes(anchor);
}

/** As code forges make them: lower case, spaces to hyphens, punctuation dropped, doubles numbered. */
function anchorsOf(document: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(textOf(document)).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
}
