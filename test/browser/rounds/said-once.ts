import { type Round, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** What is said once and then holds: whom somebody is close to, and how long warnings stay live. */
export const saidOnce: Round<TestSchool> = {
  about: 'what is said once',
  routes: [
    '/account/relatives',
    '/account/relatives/:id/end',
    '/registers/relatives',
    '/registers/relatives/:id',
    '/account/relationships',
    '/account/relationships/:id/end',
    '/admin/contact-rules',
    '/admin/live-months',
    '/admin/letters',
    '/admin/letters/:kind',
  ],
  async *walk(school) {
    const vicechair = await school.visitor('vicechair');
    yield sight('close to nobody', await vicechair.opens('/account/relationships'));
    yield sight('close to somebody, nothing filled in', await vicechair.presses('Add this person'));
    vicechair.fills('Who is it?', 'Somebody without an account');
    vicechair.fills('Their name, if they have no account', `Isolde ${'Thistledown'.repeat(8)}`);
    vicechair.chooses('My partner');
    yield sight('close to somebody', await vicechair.presses('Add this person'));
    yield sight('is it over?', await vicechair.follows('End'));
    const assistant = await school.visitor('assistant');
    yield sight('no relative here', await assistant.opens('/account/relatives'));
    yield sight('a relative, nothing filled in', await assistant.presses('Declare this relative'));
    assistant.fills('What is the pupil’s name?', `Perdita ${unbreakable}`.slice(0, 120));
    assistant.chooses('Niece or nephew');
    assistant.fills('How are you in contact online? (optional)', hardWords);
    yield sight('a relative', await assistant.presses('Declare this relative'));
    yield sight('is it over with this relative?', await assistant.follows('End'));
    const head = await school.visitor('head');
    yield sight('relatives declared here', await head.opens('/registers/relatives'));
    yield sight('a relative to approve', await head.follows(school.members.assistant.name));
    yield sight('a relative, not answered', await head.presses('Record my answer'));
    const admin = await school.visitor('admin');
    yield sight('live months', await admin.opens('/admin/live-months'));
    yield sight(
      'live months, no reason',
      await admin.presses(admin.page.html.includes('Save this change') ? 'Save this change' : 'Confirm these months'),
    );
    yield sight('what the policy says', await admin.opens('/admin/contact-rules'));
    yield sight(
      'what the policy says, no reason',
      await admin.presses(admin.page.html.includes('Save this change') ? 'Save this change' : 'Save what our policy says'),
    );
    yield sight('letters', await admin.opens('/admin/letters'));
    yield sight('the text of a letter', await admin.opens('/admin/letters/suspension'));
    admin.fills('Text', `[salary] ${unbreakable}`);
    yield sight('a field that there is not', await admin.presses('Save this text'));
    admin.fills('Text', `Dear [name of the person], ${hardWords} ${unbreakable}`);
    yield sight('its own text', await admin.presses('Save this text'));
    yield sight('its editions', await admin.opens('/admin/letters/suspension'));
  },
};
