import { type ToldOf, whatStandsIn } from './what-stands-in.js';

const nothing: ToldOf = { parties: [], told: [], links: [] };
const marksIn = (more: Partial<ToldOf>) => whatStandsIn({ ...nothing, ...more }).map(({ kind, value }) => `${kind} ${value}`);
const party = (part: ToldOf['parties'][number]['part'], engagement: ToldOf['parties'][number]['engagement'] = 'pupil') => ({
  ...{ personId: `a ${part}`, part, engagement, name: 'Wilmot Sorrel' },
});

test.each<[string, ToldOf['parties'], string[]]>([
  ['whom it is about', [party('subject')], ['pupil a subject']],
  ['at whom it was aimed', [party('target')], ['pupil a target']],
  ['who may have been harmed', [party('child', 'unknown')], ['pupil a child']],
  ['an adult', [party('subject', 'employee_teacher'), party('target', 'employee_support')], []],
  ['who reported it', [party('reporter')], []],
  ['who saw it', [party('witness')], []],
  ['one pupil in two parts', [party('subject'), { ...party('target'), personId: 'a subject' }], ['pupil a subject']],
])('a pupil: %s', (_, parties, expected) => {
  expect(marksIn({ parties })).toEqual(expected);
});

test.each<[string, string[]]>([
  ['@Quill.Bot', ['account quill.bot']],
  ['  quillbot9 ', ['account quillbot9']],
  ['the one called quillbot9', []],
  ['@quill, @quill and @other', ['account quill', 'account other']],
  ['quill@bot.example', ['account quill@bot.example']],
  ['https://www.clips.example/watch?v=1', []],
  ['https://www.clips.example/Zeppelin/1?x=2', ['page clips.example/zeppelin']],
  ['clips.example/zeppelin/', ['page clips.example/zeppelin']],
  ['http://m.clips.example/groups/4711/posts/9', ['page clips.example/4711']],
  ['clips.example', ['account clips.example']],
  ['@', []],
  ['\u202e', []],
  ['', []],
])('an account or a page: %j', (handle, expected) => {
  expect(marksIn({ told: [{ platform: '', handle }] })).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Instagram', ['platform instagram']],
  ['insta', ['platform instagram']],
  ['WhatsApp group of 10B and TikTok', ['platform whatsapp', 'platform tiktok']],
  ['Twitter', ['platform x']],
  ['At the school gate', ['place school gate']],
  ['the School Gate, and Insta', ['place school gate', 'platform instagram']],
  ['Pixlo', ['place pixlo']],
  ['online', []],
  ['I don’t know', []],
  ['x'.repeat(61), []],
  ['', []],
])('an app, site or place: %j', (platform, expected) => {
  expect(marksIn({ told: [{ platform, handle: '' }] })).toEqual(expected);
});

test('what is to be taken down has a page and a platform', () => {
  expect(marksIn({ links: [{ platform: 'tiktok', address: 'https://clips.example/@quill/1' }] })).toEqual([
    'page clips.example/@quill',
    'platform tiktok',
  ]);
  expect(marksIn({ links: [{ platform: 'other', address: 'nowhere' }] })).toEqual([]);
});

test('a long list is cut: nobody is compared by a copied page', () => {
  const handle = Array.from({ length: 500 }, (_, i) => `@quill${i}`).join(' ');
  expect(marksIn({ told: [{ platform: '', handle }] })).toHaveLength(10);
});
