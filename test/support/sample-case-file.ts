import { asSha256 } from '../../src/kernel/index.js';
import type { CaseFile } from '../../src/exports/case-file/case-file.js';

const at = (moment: string): Date => new Date(`2026-11-${moment}:00Z`);

const left = { receivedAt: at('09T18:43'), included: false as const, custody: [] };
const said = { what: 'Original downloaded', who: 'Philippa Nettlecombe', role: 'HR adviser', reason: 'for the hearing', forWhom: '' };
const downloaded = { ...said, at: at('10T09:14'), line: `${said.what} by ${said.who}, ${said.role}: “${said.reason}”` };

/** Something in each part of a case file. */
export const sampleCaseFile: CaseFile = {
  school: 'Larkspindle Academy',
  reference: 'HD-7K3Q-9M2X',
  purpose: 'hr',
  purposeLabel: 'Copy for human resources.',
  madeAt: at('18T09:15'),
  madeBy: 'Isaura Thackwell, headteacher',
  forWhom: 'Philippa Nettlecombe',
  restriction: { title: 'Reporting restriction.', words: 'Nothing that could identify the teacher may be published.' },
  facts: [{ name: 'Stage on that day', words: 'Action under way' }],
  summary: 'A parent showed messages on her child’s phone.\n\nThe police were told.',
  reports: [
    {
      reference: 'HD-7K3Q-9M2X',
      sentAt: at('09T18:42'),
      kindLabel: 'An adult at school and a pupil, online',
      who: 'The reporter, not named',
      words: [{ question: 'What happened?', answer: 'He wrote “you are grown up 😀” to her.\nI have two pictures.' }],
    },
  ],
  chronology: Array.from({ length: 60 }, (_, i) => ({
    at: new Date(at('09T08:00').getTime() + i * 3_600_000),
    who: 'Dilwyn Aspinshaw',
    what: `Event ${i} of the case`,
    words: i % 9 === 0 ? `Wren said sentence ${i}.` : null,
  })),
  people: [{ name: 'Casimir Ondry', part: 'The person the report is about', details: 'Teacher of geography' }],
  decisions: [
    {
      at: at('09T19:05'),
      who: 'Isaura Thackwell',
      what: 'The harm threshold may be met',
      reasons: 'Private messages at night.',
      edition: 'KCSIE 2025',
    },
  ],
  actions: [
    {
      what: 'Tell the LADO',
      owner: 'Isaura Thackwell',
      due: 'Tuesday 10 November 2026',
      done: 'Tuesday 10 November 2026, 09:25',
      by: 'Maud Quennell',
      result: 'Reference BR-2026-0417',
    },
    { what: 'Review the suspension', owner: 'Tobit Wrenfield', due: null, done: null, by: null, result: null },
  ],
  outcomes: [
    {
      pathway: 'Low-level concern',
      finding: 'Recorded',
      outcomes: ['Guidance given'],
      comesWithIt: [{ name: 'How long it is kept', words: 'Low-level concern. Until the day they leave.' }],
      reasons: 'Kind, but outside the rules.',
      by: 'Isaura Thackwell',
      at: at('17T16:00'),
    },
  ],
  evidence: [
    {
      label: 'Picture of the screen',
      number: 1,
      name: 'IMG_2044.png',
      type: 'PNG picture',
      bytes: 482_133,
      sha256: asSha256('0123456789abcdef'.repeat(4)),
      receivedAt: at('09T18:42'),
      from: 'Maud Quennell',
      included: true,
      path: 'evidence/001.png',
      custody: [downloaded],
    },
    {
      ...left,
      number: 2,
      label: 'Second picture',
      whyNot: 'Nobody has confirmed it yet.',
      about: { name: 'IMG_2045.png', type: 'PNG picture', bytes: 12, sha256: asSha256('fe'.repeat(32)), from: 'Maud Quennell' },
    },
    { ...left, number: 3, label: 'Third picture', whyNot: 'Locked. It may not be copied.', about: null },
  ],
  sheets: [
    {
      called: 'Item 1',
      numbers: [1],
      link: null,
      savedAt: at('10T08:00'),
      mark: '8 of 16 filled in',
      lines: [
        { name: 'App or site', words: 'Pixlo' },
        { name: 'Web address', words: 'https://pixlo.example/p/1' },
      ],
    },
    {
      called: 'Item 9',
      numbers: [9],
      link: 9,
      savedAt: at('10T08:00'),
      mark: '1 of 16 filled in',
      lines: [{ name: 'Web address', words: 'pixlo.example/p/2' }],
    },
  ],
  audit: [{ id: 'k7f3a', at: at('10T10:05'), who: 'Isaura Thackwell', what: 'Opened the case' }],
  checkpoint:
    'heed.larkspindle.example/log\n48213\nXR6Qt8P0KKpx5gTZu1L4wJo35B1mJdCPE7x66UDyxls=\n\n— heed.larkspindle.example/log Az3grlgtzPICa5OS8npVmf1Myq\n',
  requests: [],
  leftOut: ['Legal advice (1 item).'],
};
