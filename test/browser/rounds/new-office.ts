import { type Round, sight } from '../../support/browser/round.js';
import { asAdmin, type OfficePlace } from './signing-in.js';

/** Administration before anybody was appointed: what is empty, and what is asked again. */
export const newOffice: Round<OfficePlace> = {
  about: 'a new school’s office',
  routes: ['/admin', '/admin/people', '/admin/people/add', '/admin/people/paste', '/admin/school'],
  async *walk({ heed }) {
    const admin = await asAdmin(heed);
    yield sight('administration', await admin.opens('/admin'));
    yield sight('nobody found', await admin.opens('/admin/people?find=nobody'));
    yield sight('nobody has left', await admin.opens('/admin/people?left=yes'));
    yield sight('no appointments', await admin.opens('/admin/appointments'));
    yield sight('nobody in a role', await admin.opens('/admin/appointments/slt_contact'));
    yield sight('no absences', await admin.opens('/admin/absences'));
    yield sight('no numbers', await admin.opens('/admin/numbers'));
    yield sight('a number', await admin.opens('/admin/numbers/lado'));
    yield sight('a person to add', await admin.opens('/admin/people/add'));
    yield sight('a person to add, nothing filled in', await admin.presses('Add this person'));
    admin.fills('Name', `Zenobia ${'Achterberg'.repeat(11)}`);
    admin.fills('Email address', `${'z'.repeat(60)}@${'harbourlane'.repeat(5)}.example`);
    admin.fills('Job', 'Supervisor'.repeat(11));
    admin.fills('What are they to the school?', 'Casual worker');
    yield sight('a long name added', await admin.presses('Add this person'));
    yield sight('a person with a long name', await admin.follows('Go on to this person'));
    yield sight('a person with a long name to change', await admin.follows('Change', { in: 'Name' }));
    yield sight('people', await admin.opens('/admin/people'));
    yield sight('a list to paste', await admin.opens('/admin/people/paste'));
    admin.fills(
      'The list',
      'Maud Quennell, teacher@harbourlane.example, Head of Year 10, teacher\nNobody, not-an-address, , wizard\nToo, few',
    );
    yield sight('a list with faults', await admin.presses('Look at the list'));
    const line = (n: number) => `Person number ${n}, person${n}@harbourlane.example, Teaching assistant, support`;
    admin.fills('The list', Array.from({ length: 30 }, (_, n) => line(n)).join('\n'));
    yield sight('a list to look at', await admin.presses('Look at the list'));
    yield sight('many links', await admin.presses('Add these 30 people'));
    yield sight('many people', await admin.opens('/admin/people'));
    yield sight('the school', await admin.opens('/admin/school'));
    admin.fills('Name of the school', '');
    yield sight('the school without a name', await admin.presses('Save these details'));
  },
};
