import { factInWords } from '../../src/audit/index.js';
import { acts } from '../../src/access/index.js';
import { filesBelow, textOf } from '../support/project-files.js';

it('every fact that is recorded anywhere has words of its own', () => {
  const recorded = filesBelow('src')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('fact-words.ts'))
    .flatMap((path) => [
      ...textOf(path).matchAll(
        /'((?:absence|account|appointment|case|cases|evidence|report|school|security|appointments|log|person|records)\.[a-z]+(?:-[a-z]+)*)'/g,
      ),
    ])
    .flatMap(([, action]) => action ?? []);
  const withoutWords = [...new Set(recorded)].filter((action) => factInWords(action) === action.replaceAll(/[.-]/g, ' '));
  expect(withoutWords.filter((action) => !Object.hasOwn(acts, action))).toEqual([]);
});
