import { passwordFault } from './password-rules.js';

const maud = ['Maud Quennell', 'm.quennell@harbourlane.example', 'Harbour Lane Academy'];

test.each([
  ['', 'too-short'],
  ['elevenchars', 'too-short'],
  ['🦔🦔🦔', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['Maud Quennell 1985', 'about-you'],
  ['m.quennell@harbourlane.example', 'about-you'],
  ['HarbourLaneAcademy2026!', 'about-you'],
  ['password1234', 'common'],
  ['Passw0rd!2026', 'common'],
  ['Summer-2026-Summer', 'common'],
  ['aaaaaaaaaaaaaaa', 'common'],
  ['abcabcabcabc', 'common'],
  ['hunter hunter', 'common'],
  ['123456789012', 'common'],
  ['qwertyuiopas', 'common'],
  ['correct horse battery staple', 'common'],
  ['Quennell password', 'common'],
])('%s is refused: %s', (password, fault) => {
  expect(passwordFault(password, maud)).toBe(fault);
});

test.each([
  'otters paddle slowly',
  '839201748361',
  'Zaunkönig im Regen',
  'كلمة سر طويلة جدا هنا',
  '🦔 hedgehogs like rain',
  'maud likes seven small otters',
  '<script>alert(1)</script>',
  'x'.repeat(20) + 'otterpaddle',
])('%s is taken', (password) => {
  expect(passwordFault(password, maud)).toBeNull();
});
