import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** The list of cases. */
export const caseLists: Round<TestSchool> = {
  about: 'lists of cases',
  routes: ['/handover', '/cases', '/cases/filters/new', '/cases/filters/:id'],
  async *walk(school) {
    yield sight('none', await (await school.visitor('chair')).opens('/cases'));
    yield sight('nothing held', await (await school.visitor('chair')).opens('/handover'));
    await aReport(school, { about: unbreakable, platform: 'Pixlo', handle: unbreakable, whatHappened: hardWords });
    const slt = await school.visitor('slt');
    yield sight('one', await slt.opens('/cases'));
    slt.fills('Reference or words', 'zebra');
    yield sight('nothing found', await slt.presses('Find'));
    slt.fills('Reference or words', 'Pixlo');
    yield sight('one found', await slt.presses('Find'));
    slt.fills('Reference or words', unbreakable.repeat(2));
    yield sight('too many words', await slt.presses('Find'));
    await slt.opens('/cases?stage=received&order=newest');
    yield sight('a filter to be saved', await slt.follows('Save this filter'));
    yield sight('a filter without a name', await slt.presses('Save this filter'));
    slt.fills('Name', unbreakable.slice(0, 60));
    yield sight('a filter saved', await slt.presses('Save this filter'));
    yield sight('a saved filter', await slt.follows('Change'));
    yield sight('nothing in this filter', await slt.opens('/cases?stage=closed&due=late&held=others'));
    for (let sent = 0; sent < 27; sent += 1) await aReport(school, { about: `Somebody ${sent}` });
    yield sight('a full day', await slt.opens('/'));
    yield sight('not opened yet', await slt.follows('Show all cases you have not opened'));
    yield sight('many', await slt.opens('/cases'));
    yield sight('many, the next page', await slt.follows('Next'));
    yield sight('many, back again', await slt.follows('Previous'));
    yield sight('many held', await slt.opens('/handover'));
  },
};
