import fc from 'fast-check';
import { publishedEntries, publishedRoots } from '../../../test/support/published-tree.js';
import { VerifiedTree } from '../verify/tree.js';
import { appended, emptyFrontier, leafHash, readFrontier, rootOf, writeFrontier } from './frontier.js';

const hashed = publishedEntries.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1')));

it.each(publishedRoots.map((root, size) => [size, root]))('a tree of %i leaves has the published root', (size, root) => {
  expect(rootOf(appended(emptyFrontier, hashed.slice(0, size))).toString('hex')).toBe(root);
  const second = new VerifiedTree();
  for (const leaf of hashed.slice(0, size)) second.add(leaf);
  expect(second.root().toString('hex')).toBe(root);
});

it('has one root however the leaves were grouped, and the second reading agrees', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 12 }), (groups) => {
      let frontier = emptyFrontier;
      const second = new VerifiedTree();
      for (const group of groups) {
        const some = group.map(leafHash);
        frontier = readFrontier(frontier.size, writeFrontier(frontier));
        frontier = appended(frontier, some);
        for (const leaf of some) second.add(leaf);
      }
      expect(frontier.size).toBe(second.size);
      expect(rootOf(frontier)).toEqual(second.root());
    }),
  );
});
