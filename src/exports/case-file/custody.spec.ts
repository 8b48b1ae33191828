import { asSha256 } from '../../kernel/index.js';
import type { CaseFile, CustodyInFile, EvidenceInFile } from './case-file.js';
import { custodyCsv } from './custody.js';

const at = new Date('2026-07-01T09:14:00Z');
const entry = (reason: string): CustodyInFile => ({
  at,
  line: `Original downloaded by Ben Ode: “${reason}”`,
  what: 'Downloaded an original',
  who: 'Ben Ode',
  role: 'HR adviser',
  reason,
  forWhom: '',
});

function csvOf(...reasons: string[]): string[] {
  const about = { name: 'a.png', type: 'a PNG picture', bytes: 1, sha256: asSha256('ab'.repeat(32)), from: 'Ben Ode' };
  const item: EvidenceInFile = {
    label: 'Item 1',
    number: 1,
    receivedAt: at,
    included: false,
    whyNot: '',
    about,
    custody: reasons.map(entry),
  };
  return custodyCsv({ evidence: [item] } as Partial<CaseFile> as CaseFile).split('\r\n');
}

test('a spreadsheet gets one line for each entry, in the time of both clocks', () => {
  const [heads, line, end] = csvOf('for the hearing');
  expect(heads).toBe(
    '\ufeff"Item","Fingerprint (SHA-256)","When (UTC)","When (in England)","What","Who","Role","Reason","For whom","In words"',
  );
  expect(line).toBe(
    `"1","${'ab'.repeat(32)}","2026-07-01T09:14:00.000Z","Wednesday 1 July 2026, 10:14","Downloaded an original","Ben Ode","HR adviser","for the hearing","","Original downloaded by Ben Ode: “for the hearing”"`,
  );
  expect(end).toBe('');
});

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['1, 2 "and" 3', '"1, 2 ""and"" 3"'],
  ['😀 مرحبا <script> {{constructor}}', '"😀 مرحبا <script> {{constructor}}"'],
])('%s is kept as words, and never runs as a formula', (reason, cell) => {
  expect(csvOf(reason)[1]).toContain(`,${cell},"",`);
});
