import fc from 'fast-check';
import { VerifiedTree } from '../verify/tree.js';
import { appended, emptyFrontier, leafHash, readFrontier, rootOf, writeFrontier } from './frontier.js';

/** Leaves and roots that implementations of Certificate Transparency publish for the tree of RFC 6962 and RFC 9162. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hashed = leaves.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1')));

it.each(roots.map((root, size) => [size, root]))('a tree of %i leaves has the published root', (size, root) => {
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
