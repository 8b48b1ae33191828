import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { asSha256 } from '../../kernel/index.js';
import type { CaseFile, EvidenceInFile } from './case-file.js';
import { evidencePath, writeCaseFileZip } from './case-file-zip.js';
import { readMeFirst } from './read-me.js';

const picture = Buffer.from('what a picture is made of');
const sha256 = asSha256(createHash('sha256').update(picture).digest('hex'));
const madeAt = new Date('2026-11-18T09:15:00Z');

const about = { name: 'Wren_at_home.png', type: 'PNG picture', bytes: picture.length, sha256, from: 'Maud Quennell' };
const head = (number: number) => ({ label: 'Picture', number, receivedAt: madeAt, custody: [] });
const goes: EvidenceInFile = { ...head(1), ...about, included: true, path: evidencePath(1, 'png') };
const stays: EvidenceInFile = { ...head(2), included: false, whyNot: 'Locked.', about: null };

const file: CaseFile = {
  school: 'Larkspindle Academy',
  reference: 'HD-7K3Q-9M2X',
  purpose: 'hearing_bundle',
  purposeLabel: 'Copy for a hearing.',
  madeAt,
  madeBy: 'Isaura Thackwell, headteacher',
  forWhom: 'Philippa Nettlecombe',
  restriction: null,
  facts: [],
  summary: 'Short.',
  reports: [],
  chronology: [],
  people: [],
  decisions: [],
  actions: [],
  outcomes: [],
  evidence: [goes, stays],
  sheets: [],
  audit: [],
  checkpoint: '',
  requests: [],
  leftOut: ['Legal advice\n(1 item).'],
};

const nothing = () => Readable.from([]);
const proof = { checkpoint: '', keyLine: '', sign: (text: string) => text, openEntries: nothing, openCheckPage: nothing };

describe('the copy that leaves the school', () => {
  it('holds the case file and the originals that may go, under neutral names', async () => {
    const opened: number[] = [];
    const zip = await buffer(writeCaseFileZip(file, ({ number }) => (opened.push(number), Readable.from([picture])), proof));
    const manifest = zip.toString('latin1');
    expect(opened).toEqual([1]);
    expect(manifest).toContain(`${sha256}  data/evidence/001.png\n`);
    expect(manifest).toMatch(/[0-9a-f]{64} {2}data\/READ-ME-FIRST\.txt\n[0-9a-f]{64} {2}data\/case-file\.pdf\n/);
    expect(manifest).not.toContain('Wren_at_home');
    expect(manifest).not.toContain('evidence/002');
  });

  it('takes no name from outside for a file', () => {
    expect(evidencePath(7, 'png')).toBe('evidence/007.png');
    expect(evidencePath(1200, 'tar.gz')).toBe('evidence/1200.bin');
    expect(evidencePath(1, '../../x')).toBe('evidence/001.bin');
    expect(evidencePath(1, '')).toBe('evidence/001.bin');
  });

  it('says first what it is, for whom, and what was left out', () => {
    const words = readMeFirst({ ...file, restriction: { title: 'Reporting restriction.', words: 'Nothing may be published.' } });
    for (const said of [
      'HD-7K3Q-9M2X',
      'Philippa Nettlecombe',
      'Wednesday 18 November 2026, 09:15',
      'Reporting restriction. Nothing may',
      '  - Legal advice (1 item).\n',
    ]) {
      expect(words).toContain(said);
    }
  });
});
