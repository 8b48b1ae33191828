import { Readable } from 'node:stream';
import { isRefused } from '../../kernel/index.js';
import { SafeCopyMaker, type TextWords } from '../index.js';

let maker: SafeCopyMaker;

beforeAll(() => (maker = new SafeCopyMaker()));
afterAll(() => maker.stop());

const said = [
  [
    '09/11/2026, 21:14 - Messages are encrypted\n09/11/2026, 21:14 - Casimir: hi\n09/11/2026, 21:15 - Wren: ok',
    'Android, 24 hours',
    'assumed',
  ],
  [
    '09/11/2026, 9:14 pm - Messages are encrypted\n09/11/2026, 9:14 pm - Casimir: hi\n09/11/2026, 9:15 pm - Wren: ok',
    'Android, 12 hours',
    'assumed',
  ],
  [
    '[09/11/2026, 21:14:05] Lane: \u200eMessages are encrypted\n[09/11/2026, 21:14:05] Casimir: hi\n[13/11/2026, 21:15:00] Wren: ok',
    'iOS',
    'day-first',
  ],
  ['[11/9/26, 9:14:05\u202fPM] Casimir: hi\n[11/30/26, 9:15:00\u202fPM] Wren: ok', 'iOS, from America', 'month-first'],
  ['2026-11-09, 21:14 - Casimir: hi\n2026-11-09, 21:15 - Wren: ok', 'a year first', 'year-first'],
] as const;

describe('an exported chat', () => {
  it.each(said)('%j (%s) is who said what when', async (text, _, dates) => {
    const { chat } = await read(Buffer.from(text));
    expect(chat?.dates).toBe(dates);
    expect(chat?.messages.find(({ who }) => who === 'Casimir')).toEqual({ at: '2026-11-09 21:14', who: 'Casimir', what: 'hi' });
  });

  it('keeps what was written: lines, other scripts, pictures in words; and marks what the app wrote', async () => {
    const { chat } = await read(
      Buffer.from(
        '\ufeff09/11/2026, 21:13 - Wren joined\n09/11/2026, 21:14 - نور: مرحبا\nשלום 🙂👩‍👧\n09/11/2026, 21:15 - Wren: <script>x</script>',
      ),
    );
    expect(chat?.messages.map(({ who, what }) => [who, what])).toEqual([
      [null, 'Wren joined'],
      ['نور', 'مرحبا\nשלום 🙂👩‍👧'],
      ['Wren', '<script>x</script>'],
    ]);
  });

  it.each([
    ['a letter', 'Dear Wren,\n\nit was on 09/11/2026, 21:14.\n'],
    ['a table', '09/11/2026;12;13\n09/11/2026;12;14\n'],
    ['one line', '09/11/2026, 21:14 - Casimir: hi'],
    ['nothing', ''],
  ])('is not what %s is', async (_, text) => {
    expect(await read(Buffer.from(text))).toEqual({ text, isCut: false, chat: null });
  });

  it.each([
    ['a line that never ends', Buffer.from(`${said[0][0]}${' - '.repeat(2_000_000)}`)],
    ['dates that are none', Buffer.from('99/99/9999, 99:99 - A: x\n99/99/9999, 99:99 - B: y')],
    ['signs of direction', Buffer.from(`${'\u200e'.repeat(1_000_000)}${said[0][0]}`)],
    ['brackets', Buffer.from('[09/11/2026, 21:14:05] '.repeat(300_000))],
  ])('of %s is read or refused, and the next one is read', async (_, bytes) => {
    const answer = await maker.readText(Readable.from([bytes]), 1);
    expect(isRefused(answer) || typeof answer.text === 'string').toBe(true);
    expect((await read(Buffer.from('words'))).text).toBe('words');
  });
});

async function read(bytes: Buffer): Promise<TextWords> {
  const words = await maker.readText(Readable.from([bytes]), 1);
  if (isRefused(words)) throw new Error(`refused: ${words.refused}`);
  return words;
}
