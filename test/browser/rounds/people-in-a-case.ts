import type { Visitor } from '../../support/web/visitor.js';
import { type Round, sight } from '../../support/browser/round.js';
import { addsEvidence, aScreenshot, itemsOn, letsThrough } from '../../support/evidence.js';
import { aReport, named, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Who is in it, who reads it, and what they say to each other. */
export const peopleInACase: Round<TestSchool> = {
  about: 'people in a case',
  routes: [
    '/cases/:reference/people',
    '/cases/:reference/fork',
    '/cases/:reference/merge',
    '/cases/:reference/merges/:id/undo',
    '/cases/:reference/people/add',
    '/cases/:reference/people/assign',
    '/cases/:reference/people/bring-in',
    '/cases/:reference/people/restrict',
    '/cases/:reference/people/links/:id/undo',
    '/cases/:reference/people/same',
    '/cases/:reference/people/same/:id',
    '/cases/:reference/people/seats/:seat/end',
    '/people',
    '/people/:id',
    '/cases/:reference/timeline',
    '/cases/:reference/messages',
    '/cases/:reference/export',
  ],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const at = `/cases/${reference}`;
    const head = await school.visitor('head');
    for (const [what, button] of [
      ['add', 'Add this person'],
      ['assign', 'Give them the case'],
      ['bring-in', 'Bring them in'],
      ['restrict', 'Restrict this case'],
    ] as const) {
      yield sight(what, await head.opens(`${at}/people/${what}`));
      yield sight(`${what}, nothing filled in`, await head.presses(button));
    }
    await head.opens(`${at}/people/add`);
    head.fills('Name', unbreakable);
    head.chooses('Parent or carer');
    head.fills('What they are to the school', 'Parent or carer');
    head.fills('Anything else, such as a year group (optional)', unbreakable);
    yield sight('a long name added', await head.presses('Add this person'));
    await head.opens(`${at}/people/bring-in`);
    head.fills('Whom do you bring in?', 'Philippa Nettlecombe, HR adviser');
    head.chooses('HR adviser');
    head.fills('Why do they need to see it?', hardWords);
    yield sight('HR brought in', await head.presses('Bring them in'));
    const hr = await school.visitor('hr');
    for (const section of ['', '/people', '/timeline', '/evidence', '/actions', '/outcome', '/messages', '/export'])
      yield sight(`as HR sees it: ${section}`, await hr.opens(at + section));
    yield sight('HR exports, nothing filled in', await hr.presses('Export the case file'));
    yield sight('somebody to take out', await head.follows('Take out'));
    yield sight('somebody to take out, no reason', await head.presses('Take them out'));
    await head.opens(`${at}/people/restrict`);
    head.fills('Why?', unbreakable);
    yield sight('restricted', await head.presses('Restrict this case'));
    yield sight('restricted, its overview', await head.opens(at));
    yield sight('restriction to lift', await head.opens(`${at}/people/restrict`));

    yield* anotherCase(school);
    yield* theSameMatter(school);
    yield* metElsewhere(school, at);
    yield* knownAbout(head);

    await head.opens(`${at}/timeline`);
    yield sight('no words in a note', await head.presses('Add note'));
    for (const note of [hardWords, unbreakable, 'It was on Thursday.']) {
      await head.opens(`${at}/timeline`);
      head.fills('Add a note', note);
      await head.presses('Add note');
    }
    yield sight('notes', head.page);
    const addsTo = head.page.root.querySelector('a[href*="?to="]')?.getAttribute('href') ?? '';
    yield sight('a note to add to', await head.opens(addsTo));
    yield sight('nothing of this kind', await head.opens(`${at}/timeline?show=messages`));
    for (let note = 0; note < 36; note += 1) {
      head.fills('Add a note', `Note ${note}`);
      await head.presses('Add note');
    }
    yield sight('many notes', await head.opens(`${at}/timeline`));
    await head.opens(`${at}/messages`);
    yield sight('no words in a message', await head.presses('Send message'));
    head.fills('Write to the reporter', hardWords);
    yield sight('a message', await head.presses('Send message'));
    yield sight('many entries in its log', await head.opens(`${at}/audit`));
    yield sight('the next of its log', await head.follows('Next'));
  },
};

/** People of all cases, and one of them. */
async function* knownAbout(head: Visitor): AsyncGenerator<ReturnType<typeof sight>> {
  yield sight('people to find', await head.opens('/people'));
  head.fills('Name, handle or e-mail address', 'x'.repeat(201));
  yield sight('too much to look for', await head.presses('Find people'));
  head.fills('Name, handle or e-mail address', 'Nobody Likely');
  yield sight('nobody found', await head.presses('Find people'));
  head.fills('Name, handle or e-mail address', 'Ianthe Marchbanks');
  yield sight('somebody found', await head.presses('Find people'));
  const found = head.page.root.querySelector('a[href^="/people/"]')?.getAttribute('href') ?? '';
  yield sight('what is known about somebody', await head.opens(found));
}

/** Another case from the same report. */
async function* anotherCase(school: TestSchool): AsyncGenerator<ReturnType<typeof sight>> {
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  const head = await school.visitor('head');
  await addsEvidence(head, reference, { name: `${unbreakable}.png`, bytes: await aScreenshot() });
  for (const item of itemsOn(head)) await letsThrough(head, item);
  yield sight('another case', await head.opens(`/cases/${reference}/fork`));
  yield sight('another case, nothing filled in', await head.presses('Open this case'));
  head.chooses('Abuse of staff');
  head.chooses('Somebody else');
  head.fills('Name', unbreakable.slice(0, 100));
  head.fills('What they are to the school', 'Pupil');
  head.fills('What do those who deal with it need to know?', hardWords);
  head.fills('Why is it a case of its own?', unbreakable);
  yield sight('another case, opened', await head.presses('Open this case'));
  yield sight('another case, without the reporter’s messages', await head.opens(`${head.page.path}/messages`));
  yield sight('the first case, with its link', await head.opens(`/cases/${reference}`));
}

/** Two cases of one matter. */
async function* theSameMatter(school: TestSchool): AsyncGenerator<ReturnType<typeof sight>> {
  const said = { about: 'assistant', child: 'yes', tellHeadteacher: true } as const;
  const [one, other] = [await aReport(school, said), await aReport(school, { ...said, by: 'governor' })];
  const head = await school.visitor('head');
  yield sight('the same matter', await head.opens(`/cases/${one.reference}/merge`));
  yield sight('the same matter, nothing filled in', await head.presses('Go on in the other case'));
  head.fills('Reference of the case that goes on', unbreakable.slice(0, 40));
  head.fills('How do you know that it is the same matter?', hardWords);
  yield sight('the same matter, no such case', await head.presses('Go on in the other case'));
  head.fills('Reference of the case that goes on', other.reference);
  yield sight('one case for both', await head.presses('Go on in the other case'));
  yield sight('its two reports', await head.opens(`/cases/${other.reference}/reported`));
  yield sight('its two reporters', await head.opens(`/cases/${other.reference}/messages`));
  yield sight('the one that stopped', await head.opens(`/cases/${one.reference}?own=yes`));
  yield sight('the one that stopped, what is to be done', await head.opens(`/cases/${one.reference}/actions`));
  yield sight('the one that stopped, its log', await head.opens(`/cases/${one.reference}/timeline`));
  await head.opens(`/cases/${other.reference}`);
  yield sight('to be two again', await head.follows('Make two cases of them again'));
  yield sight('to be two again, no reason', await head.presses('Make two cases of them again'));
  head.fills('Why are they two cases again?', unbreakable);
  yield sight('two again', await head.presses('Make two cases of them again'));
}

/** Somebody who may have been met in another case. */
async function* metElsewhere(school: TestSchool, at: string): AsyncGenerator<ReturnType<typeof sight>> {
  const head = await school.visitor('head');
  yield sight('nobody met elsewhere', await head.opens(`${at}/people/same`));
  const name = 'Ianthe Marchbanks-Okonkwo';
  await aReport(school, {
    about: null,
    subjects: [named(school, name, { engagement: 'volunteer', about: hardWords })],
    child: 'yes',
    tellHeadteacher: true,
  });
  const { reference } = await aReport(school, { about: null, subjects: [named(school, name)], child: 'yes', tellHeadteacher: true });
  yield sight('somebody met elsewhere', await head.opens(`/cases/${reference}/people/same`));
  yield sight('are they the same?', await head.opens(firstToCompare(head)));
  yield sight('are they the same? nothing chosen', await head.presses('Record this decision'));
  head.chooses('Yes, the same person');
  head.fills('How do you know?', unbreakable);
  yield sight('the same', await head.presses('Record this decision'));
  yield sight('to be taken back', await head.follows('Take it back'));
  yield sight('to be taken back, no reason', await head.presses('Take it back'));
}

/** Whoever is offered first as the same person. */
function firstToCompare({ page }: Visitor): string {
  const link = page.root.querySelectorAll('a').find(({ text }) => text.trim().startsWith('Compare'));
  return link?.getAttribute('href') ?? '/nobody-is-offered';
}
