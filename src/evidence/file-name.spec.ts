import fc from 'fast-check';
import { extensionOf, fileName } from './file-name.js';

/** Any UTF-16 at all, with signs that mean something to a path, a header or a reader more often than chance would have them. */
const anyName = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('/', '\\', '.', '..', '\r\n', '\u0000', '"', '🙂', '\ud83d', '\u202e', ' '),
    ),
    { maxLength: 400 },
  )
  .map((signs) => signs.join(''));

describe('the name of a file', () => {
  it.each([
    ['messages-1.png', 'messages-1.png'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a/b/', 'no name'],
    ['..', 'no name'],
    ['', 'no name'],
    [' \t ', 'no name'],
    ['one\r\nSet-Cookie: a=b.png', 'one Set-Cookie: a=b.png'],
    ['nul\u0000byte.png', 'nulbyte.png'],
    ['bell\u0007.png', 'bell .png'],
    ['line\u2028and\u2029page.png', 'line and page.png'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['תמונה.png', 'תמונה.png'],
    ['👩‍👧 family.jpg', '👩‍👧 family.jpg'],
    ['half\ud83d.png', 'half\ufffd.png'],
    ['{{constructor}}<script>.txt', '{{constructor}}<script>.txt'],
  ])('%j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));

  it('is cut at 200 with its ending, never within a letter', () => {
    const long = fileName(`${'🙂'.repeat(300)}.jpeg`);
    expect(long).toMatch(/^(🙂)+….jpeg$/u);
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long.length).toBeGreaterThan(197);
  });

  it('is safe to keep and to show, whatever was given, and stays the same when given again', () => {
    fc.assert(
      fc.property(anyName, (given) => {
        const name = fileName(given);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[\p{Cc}\u2028\u2029/\\\u202a-\u202e\u2066-\u2069]/u);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name.trim()).toMatch(/[^.]/u);
        expect(fileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ['a.PNG', 'png'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
  ['.htaccess', ''],
  ['a.', ''],
  ['a. b', ''],
])('%j ends in %j', (name, extension) => expect(extensionOf(name)).toBe(extension));
