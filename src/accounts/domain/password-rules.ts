export const shortestPassword = 12;
export const longestPassword = 200;

export type PasswordFault = 'too-short' | 'too-long' | 'about-you' | 'common';

/** What is left of a password after its guessable words are taken out must still be this long. */
const leastUnguessable = 4;

/**
 * Length and not being guessable are all that is asked: rules about capitals and signs make passwords worse.
 * @param about name, e-mail address and school of whoever chooses it
 * @source National Cyber Security Centre, "Password administration for system owners": length, deny list, no complexity rules
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const length = Array.from(password).length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  const letters = plain(password);
  const own = about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).map(plain)).filter((word) => word.length >= 3);
  if (isOnly(letters, own)) return 'about-you';
  if (isPattern(password) || isPattern(letters) || isOnly(letters, [...common, ...own]) || famous.has(letters)) return 'common';
  return null;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Made of these words and digits, and of hardly anything else. */
function isOnly(letters: string, words: readonly string[]): boolean {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), letters);
  return rest !== letters && rest.replace(/[\d ]/g, '').length < leastUnguessable;
}

/** The same few characters again and again, or a row of the keyboard. */
function isPattern(password: string): boolean {
  const characters = password.toLowerCase();
  return (
    new Set(characters).size < 5 ||
    /^(.{1,6}?)\1+.{0,5}$/su.test(characters) ||
    rows.some((row) => row.includes(characters) || Array.from(row).toReversed().join('').includes(characters))
  );
}

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop1234567890',
  '1234567890qwertyuiop',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'qazwsxedcrfvtgbyhn',
];

const famous = new Set(['correcthorsebatterystaple', 'maythefourthbewithyou', 'onetwothreefour', 'thequickbrownfox', 'todayisagoodday']);

/** Words of which the most common long passwords are made, besides digits. @source published lists of passwords found in breaches */
const common = [
  'admin administrator april arsenal august autumn baseball bailey banana batman changeme charlie chelsea chocolate',
  'computer daniel december default dragon england february flower football freedom friday george google guest hello heed',
  'iloveyou india internet january jasmine jessica jordan july june letmein liverpool login london lovely manchester march',
  'master matthew michael minecraft monday monkey mustang november october password passw0rd p4ssword pa55word pokemon',
  'princess purple qwerty qwertyuiop rainbow safeguarding school secret september shadow snoopy spring starwars student',
  'summer sunday sunshine superman teacher thomas tottenham trustno tuesday united user wednesday welcome whatever winter',
  'zxcvbnm',
].flatMap((line) => line.split(' '));
