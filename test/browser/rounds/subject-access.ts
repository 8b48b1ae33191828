import { AddNote } from '../../../src/cases/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { asks, prepares, proposes } from '../../support/subject-access.js';
import { hardWords, unbreakable } from './hard-words.js';

const at = '/cases/:reference/subject-access';

/** Whoever asks what is held about them: none, being prepared, before a second person, agreed. */
export const subjectAccess: Round<TestSchool> = {
  about: 'subject access',
  routes: [
    at,
    `${at}/new`,
    `${at}/:id`,
    `${at}/:id/request`,
    `${at}/:id/names`,
    `${at}/:id/parts/:page`,
    `${at}/:id/second`,
    `${at}/:id/answer`,
  ],
  async *walk(school) {
    const child = { personId: null, name: unbreakable, engagement: 'pupil', about: hardWords } as const;
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', children: [child], tellHeadteacher: true });
    const note = { words: hardWords, about: null, addsTo: null, privileged: false };
    await school.server.app.get(AddNote).run(school.actor('head'), reference, note);
    await new Casework(school, reference, 'head').meets({ kind: 'welfare', attendees: `${unbreakable}, ${unbreakable}` });
    const pages = `/cases/${reference}/subject-access`;
    const head = await school.visitor('head');
    yield sight('nobody asked', await head.opens(pages));
    yield sight('to write one down', await head.opens(`${pages}/new`));
    yield sight('nothing filled in', await head.presses('Record this'));
    const request = await asks(head, reference, { what: 'A subject access request', whose: 'Casimir Ondry', on: '2026-11-06' });
    yield sight('written down', await head.opens(request));
    yield sight('several', await head.opens(pages));
    yield sight('put right', await head.opens(`${request}/request`));
    yield sight('put right, no reason', await head.presses('Record this'));
    yield sight('who is named', await head.opens(`${request}/names`));
    yield sight('who is named, nothing weighed', await head.presses('Save these choices'));
    yield sight('what was reported', await head.opens(`${request}/parts/reports-1`));
    yield sight('nothing chosen', await head.presses('Save these choices'));
    yield sight('notes and meetings', await head.opens(`${request}/parts/notes-1`));
    const leftOut = [{ having: 'A note', exemption: 'third_party', why: hardWords }];
    await prepares(head, request, { named: 'no', consent: 'They don’t agree', hidden: hardWords, leftOut });
    yield sight('everything chosen', await head.opens(request));
    yield sight('a second person', await head.opens(`${request}/second`));
    yield sight('a second person, nobody chosen', await head.presses('Ask them'));
    await proposes(head, school.actor('slt').name, request);
    const slt = await school.visitor('slt');
    yield sight('to agree', await slt.opens(`${request}/answer`));
    yield sight('to agree, no answer', await slt.presses('Record my answer'));
    slt.chooses('I have read it, and it may be given');
    await slt.presses('Record my answer');
    yield sight('agreed', await head.opens(request));
  },
};
