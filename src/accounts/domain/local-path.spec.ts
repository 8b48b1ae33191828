import { localPath } from './local-path.js';

test.each(['/', '/report', '/cases?find=words&page=2', '/reports/HD-7K3Q-9M2R', '/cases/HD-7K3Q-9M2R/timeline'])('%s is ours', (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '\\\\elsewhere.example',
  '/%0d%0aSet-Cookie: a=b',
  '/\r\nLocation: https://elsewhere.example',
  '/\t/elsewhere.example',
  '/..//elsewhere.example/',
  '/x/..//elsewhere.example/',
  '/.//elsewhere.example/',
  'javascript:alert(1)',
  'report',
  '',
  '/sign-in',
  '/sign-in/code',
  '/sign-out',
  '/link/abc',
  `/${'a'.repeat(600)}`,
  ['/report'],
  undefined,
])('%s leads home', (wanted) => {
  const path = localPath(wanted);
  expect(new URL(path, 'http://heed.example').origin).toBe('http://heed.example');
  expect(path).toBe('/');
});
