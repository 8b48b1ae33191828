import { newId } from '../../src/kernel/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('saved filters', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T09:00:00Z' });

  const saves = async (visitor: Visitor, address: string, name: string): Promise<void> => {
    await visitor.opens(address);
    await visitor.follows('Save this filter');
    visitor.fills('Name', name);
    await visitor.presses('Save this filter');
  };

  it('keep what was chosen under a name, open it, are renamed and deleted', async () => {
    const school = await aSchool(heed(), newId());
    await aReport(school);
    const slt = await school.visitor('slt');
    await slt.opens('/cases');
    slt.seesNothingOf('Saved filters', 'Save this filter');
    await saves(slt, '/cases?due=late&stage=received&kind=conduct_of_adult&held=mine&read=unopened&order=oldest', 'Old and late');
    slt.sees('Filter saved', 'Saved filters', 'Old and late', '5 in use');
    slt.seesNothingOf('Save this filter');
    await slt.opens('/cases');
    await slt.follows('Old and late');
    expect(slt.page.path).toBe('/cases?due=late&stage=received&held=mine&read=unopened&kind=conduct_of_adult&order=oldest');
    await slt.follows('Change');
    slt.sees('Late', 'New', 'Oldest first');
    slt.fills('Name', '  Ferdinand\r\n<b>Oakapple</b> 🦊 \u202E');
    await slt.presses('Change the name');
    slt.sees('Name changed', 'Ferdinand <b>Oakapple</b> 🦊');
    const page = slt.page.html;
    expect(page).not.toContain('<b>Oakapple');
    // Nothing of it stands in the clear, a name least of all.
    const [row] = await school.work((tx) => tx.query<{ sealed: string }>('SELECT sealed FROM saved_filter'));
    expect(JSON.stringify(row)).not.toMatch(/Oakapple|late|received/);
    await slt.follows('Change');
    await slt.presses('Delete this filter');
    slt.sees('Filter deleted');
    slt.seesNothingOf('Saved filters');
  });

  it('never keep the words that were searched for, and say so', async () => {
    const school = await aSchool(heed(), newId());
    await aReport(school);
    const slt = await school.visitor('slt');
    await slt.opens('/cases');
    slt.fills('Reference or words', 'Oakapple');
    await slt.presses('Find');
    slt.seesNothingOf('Save this filter');
    await slt.opens(`${slt.page.path}&stage=received`);
    await slt.follows('Save this filter');
    slt.sees('Words that you searched for are not');
    slt.fills('Name', 'New ones');
    await slt.presses('Save this filter');
    expect(slt.page.path).toBe('/cases?stage=received');
  });

  it('belong to one account, are twenty at most, and no two have one name', async () => {
    const school = await aSchool(heed(), newId());
    const slt = await school.visitor('slt');
    for (let n = 1; n <= 19; n += 1)
      await saves(slt, `/cases?stage=${n % 2 === 0 ? 'received' : 'closed'}&due=late`, `Number ${n}`).catch(() => undefined);
    await slt.opens('/cases?due=late&held=mine');
    await slt.follows('Save this filter');
    await slt.presses('Save this filter');
    slt.seesProblem('Give it a name, such as “Late this week”');
    slt.fills('Name', 'NUMBER 1');
    await slt.presses('Save this filter');
    slt.seesProblem('You have a saved filter of this name already. Choose another name');
    const href = slt.page.root.querySelector('form[action^="/cases/filters/new"]')?.getAttribute('action') ?? '';
    const token = slt.page.root.querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '';
    for (let n = 0; n < 25; n += 1) await slt.http.post(href, { _csrf: token, name: `Another ${n}` });
    const kept = await school.work((tx) => tx.query<{ id: string; account_id: string }>('SELECT id, account_id FROM saved_filter'));
    const own = kept.filter(({ account_id }) => account_id === school.members.slt.accountId);
    expect(own).toHaveLength(20);
    await slt.opens('/cases/filters/new?due=this_week');
    slt.fills('Name', 'One too many');
    await slt.presses('Save this filter');
    slt.seesProblem('You have 20 saved filters, and more would only be in the way. Delete one first');

    const head = await school.visitor('head');
    await head.opens('/cases');
    head.seesNothingOf('Saved filters', 'Number 1');
    await head.opens(`/cases/filters/${own[0]?.id ?? ''}`);
    head.seesNotFound();
    const teacher = await school.visitor('teacher');
    await teacher.opens('/cases/filters/new?due=late');
    teacher.seesNotFound();
  });

  it('changed in two windows keep the first name, and show both', async () => {
    const school = await aSchool(heed(), newId());
    const [one, two] = [await school.visitor('slt'), await school.visitor('slt')];
    await saves(one, '/cases?due=late', 'Late');
    await one.follows('Change');
    await two.opens(one.page.path);
    one.fills('Name', 'The first');
    await one.presses('Change the name');
    two.fills('Name', 'The second');
    await two.presses('Change the name');
    expect(two.page.status).toBe(409);
    two.seesProblem(
      'You changed this filter in another window. Look at its name now, then change it again if you still want to: it is “The first”',
    );
    expect(two.page.root.querySelector('input[name="name"]')?.getAttribute('value')).toBe('The second');
    await two.presses('Change the name');
    two.sees('Name changed', 'The second');
  });
});
