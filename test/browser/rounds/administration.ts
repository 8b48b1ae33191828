import { type Round, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';

/** Administration of a school in full swing. */
export const administration: Round<TestSchool> = {
  about: 'administration',
  routes: [
    '/account/requests/:id',
    '/admin/setup',
    '/admin/people/:id',
    '/admin/people/:id/change',
    '/admin/people/:id/codes',
    '/admin/people/:id/end',
    '/admin/appointments',
    '/admin/appointments/:role',
    '/admin/appointments/:role/appoint',
    '/admin/appointments/:id/end',
    '/admin/absences',
    '/admin/absences/add',
    '/admin/absences/:id/end',
    '/admin/procedures',
    '/admin/procedures/:pathway',
    '/admin/procedures/:pathway/times/:step',
    '/admin/procedures/:pathway/steps/add',
    '/admin/procedures/:pathway/steps/:id/remove',
    '/admin/procedures/:pathway/steps/:id/change',
    '/admin/terms',
    '/admin/terms/add',
    '/admin/terms/:id/remove',
    '/admin/numbers',
    '/admin/numbers/:body',
  ],
  async *walk(school) {
    const admin = await school.visitor('admin');
    const { accountId } = school.members.deputy;
    yield sight('administration', await admin.opens('/admin'));
    yield sight('set-up finished', await admin.opens('/admin/setup'));
    yield sight('people', await admin.opens('/admin/people'));
    yield sight('oneself', await admin.opens(`/admin/people/${school.members.admin.accountId}`));
    yield sight('oneself to end', await admin.opens(`/admin/people/${school.members.admin.accountId}/end`));
    yield sight('oneself not ended', await admin.presses('End this account'));
    yield sight('a person', await admin.opens(`/admin/people/${accountId}`));
    yield sight('a person to change', await admin.opens(`/admin/people/${accountId}/change`));
    admin.fills('Name', '');
    yield sight('a person without a name', await admin.presses('Save these details'));
    yield sight('codes to reset', await admin.opens(`/admin/people/${accountId}/codes`));
    yield sight('an account to end', await admin.opens(`/admin/people/${accountId}/end`));

    yield sight('an absence to add', await admin.opens(`/admin/absences/add?who=${accountId}`));
    yield sight('an absence without days', await admin.presses('Add this absence'));
    admin.fillsDate('First day away', '2026-11-09');
    admin.fillsDate('Last day away', '2026-11-13');
    yield sight('a person who is away', await admin.presses('Add this absence'));
    yield sight('one absence', await admin.opens('/admin/absences'));
    yield sight('an absence to end', await admin.follows('End'));

    yield sight('appointments', await admin.opens('/admin/appointments'));
    yield sight('one in a role', await admin.opens('/admin/appointments/slt_contact'));
    yield sight('second HR adviser', await admin.opens('/admin/appointments/second_hr_adviser'));
    yield sight('somebody to appoint', await admin.opens('/admin/appointments/deputy_dsl/appoint'));
    yield sight('nobody chosen', await admin.presses('Appoint this person'));
    await admin.opens('/admin/appointments/slt_contact/appoint');
    yield sight('somebody to appoint beside another', admin.page);
    await admin.opens('/admin/appointments/chair');
    yield sight('an appointment to end', await admin.follows('End'));

    yield sight('procedures', await admin.opens('/admin/procedures'));
    yield sight('a procedure', await admin.opens('/admin/procedures/P3'));
    yield sight('a time to set', await admin.opens('/admin/procedures/P3/times/P3.5'));
    admin.fills('By when, in your school?', '0');
    yield sight('a time that is none', await admin.presses('Save this time'));
    yield sight('a step to add', await admin.opens('/admin/procedures/P3/steps/add'));
    yield sight('a step without words', await admin.presses('Add this step'));
    admin.fills('What is to be done?', 'Tell the union representative');
    admin.fills('Who does it?', 'Case manager');
    admin.fills('Where does your procedure say so?', 'Disciplinary procedure, section 9');
    yield sight('a procedure with a step of the school’s own', await admin.presses('Add this step'));
    yield sight('a step to change', await admin.follows('Change “Tell the union representative”'));
    await admin.opens('/admin/procedures/P3');
    yield sight('a step to remove', await admin.follows('Remove'));
    yield sight('procedures that were changed', await admin.opens('/admin/procedures'));
    yield sight('no terms', await admin.opens('/admin/terms'));
    yield sight('days to add', await admin.opens('/admin/terms/add'));
    yield sight('days without anything', await admin.presses('Add these days'));
    for (const [name, first, last] of [
      ['Autumn term', '2026-09-02', '2026-12-18'],
      ['Spring term', '2027-01-04', '2027-03-24'],
    ] as const) {
      await admin.opens('/admin/terms/add');
      admin.chooses('A term, or half a term');
      admin.fills('What are they called?', name);
      admin.fillsDate('First day', first);
      admin.fillsDate('Last day', last);
      await admin.presses('Add these days');
    }
    yield sight('two terms', admin.page);
    yield sight('days to take back', await admin.follows('Take back Autumn term'));
    await admin.opens('/admin/terms');
    yield sight('a holiday’s absence', await admin.follows('Add an absence'));

    yield sight('numbers', await admin.opens('/admin/numbers'));
    yield sight('a number', await admin.opens('/admin/numbers/police'));
    admin.fills('Telephone', 'ring them');
    yield sight('a number that can’t be rung', await admin.presses('Save this number'));
    admin.fills('Telephone', '101');
    const second = await school.visitor('admin');
    await second.opens('/admin/numbers/police');
    second.fills('Who answers?', 'Duty desk');
    await second.presses('Save this number');
    yield sight('a number that somebody else changed', await admin.presses('Save this number'));
    yield sight('a number saved', second.page);

    const { accountId: headId } = school.members.head;
    yield sight('codes of a case role to reset', await admin.opens(`/admin/people/${headId}/codes`));
    yield sight('codes that wait for agreement', await admin.presses('Ask them to agree'));
    const [request] = await school.work((tx) =>
      tx.query<{ id: string }>('SELECT id FROM second_step_request WHERE account_id = ?', [headId]),
    );
    const chair = await school.visitor('chair');
    yield sight('asked to agree', await chair.opens(`/account/requests/${request?.id ?? ''}`));
    yield sight('agreed', await chair.presses('I know this is right'));
    yield sight('codes agreed to be reset', await admin.opens(`/admin/people/${headId}/codes`));
  },
};
