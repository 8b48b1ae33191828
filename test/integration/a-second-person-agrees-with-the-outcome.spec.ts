import { ChangeSchool, SchoolsQueries } from '../../src/schools/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('An outcome that a second person has to agree with', (engine) => {
  const heed = useServer({ engine });
  let schools = 0;
  let school: TestSchool;
  let work: Casework;
  let head: Visitor;
  let slt: Visitor;

  beforeEach(async () => {
    schools += 1;
    school = await aSchool(heed(), `lane-${schools}`);
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    work = new Casework(school, reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories: ['contact_with_pupil'] }));
    for (const step of ['P2.2', 'P2.3', 'P2.4', 'P2.5', 'P2.7']) await work.all(() => work.does(step));
    await work.all(() => work.leavesOut('P2.6'));
    head = await school.visitor('head');
    slt = await school.visitor('slt');
  });

  const outcome = () => `/cases/${work.reference}/outcome`;
  const pathway = async () => (await work.seen()).work.pathways.find(({ key }) => key === 'P2');

  async function decidesNothing(second: string | null): Promise<void> {
    await head.opens(outcome());
    head.chooses('Noted, no action', { in: 'What was found?' });
    head.chooses('No action');
    if (second !== null) head.fills('Who is the second person to agree?', second);
    head.fills('Your reasons', 'A pupil sent a wave; she did not answer.');
    await head.presses('Record the outcome');
  }

  it('is asked for where nothing further is done about contact with a pupil, and nothing that was typed is lost', async () => {
    await decidesNothing(null);
    head.seesProblem('Choose who is to agree with it');
    head.sees('A pupil sent a wave; she did not answer.');
    expect((await pathway())?.closedAt).toBeNull();
  });

  it('takes effect once they agree, and says who that was', async () => {
    await decidesNothing(school.actor('slt').name);
    head.sees('It waits for', 'to agree, and takes effect then');
    expect((await pathway())?.closedAt).toBeNull();
    expect(await work.closes()).toEqual({ refused: 'obstacles' });
    await slt.opens(`${outcome()}/sign-off`);
    slt.sees('A pupil sent a wave', 'Low-level concern. Until the day they leave.');
    await slt.presses('Record my answer');
    slt.seesProblem('Choose whether you agree');
    slt.chooses('I agree with this outcome');
    await slt.presses('Record my answer');
    slt.sees('Ended with an outcome', 'Agreed as second person');
    expect((await pathway())?.closedAt).not.toBeNull();
    await slt.opens(`${outcome()}/sign-off`);
    slt.sees('Nothing waits for your agreement any more');
  });

  it('comes to nothing if they don’t agree, with their reason, and is decided anew', async () => {
    await decidesNothing(school.actor('slt').name);
    await slt.opens(`${outcome()}/sign-off`);
    slt.chooses('I don’t agree');
    await slt.presses('Record my answer');
    slt.seesProblem('Write why you don’t agree');
    slt.fills('Your reason', 'She should be told what our code says.');
    await slt.presses('Record my answer');
    slt.sees('Your answer is recorded');
    await head.opens(outcome());
    expect(head.page.buttons).toContain('Record the outcome');
    await head.opens(`/cases/${work.reference}/timeline`);
    head.sees('She should be told what our code says.');
  });

  it('is nobody else’s to answer, and can be taken back by whoever decided', async () => {
    await decidesNothing(school.actor('slt').name);
    await head.opens(`${outcome()}/sign-off`);
    head.sees('Nothing waits for your agreement any more');
    const deputy = await school.visitor('teacher');
    await deputy.opens(`${outcome()}/sign-off`);
    deputy.seesNotFound();
    await head.opens(outcome());
    await head.presses('Take it back');
    head.sees('Taken back. Nothing was recorded as an outcome');
    expect(head.page.buttons).toContain('Record the outcome');
  });

  it('is asked for with every outcome where the school wants it so', async () => {
    const known = await heed().app.get(SchoolsQueries).school(school.id);
    if (known === null) throw new Error('No school');
    const { name, governingBody, version } = known;
    await heed()
      .app.get(ChangeSchool)
      .run(school.actor('admin'), { name, governingBody, trust: '', soleProprietor: false, signOff: true }, version);
    await head.opens(outcome());
    head.chooses('Advice given', { in: 'What was found?' });
    head.chooses('Management advice');
    head.fills('Your reasons', 'We spoke.');
    await head.presses('Record the outcome');
    head.seesProblem('Choose who is to agree with it');
  });
});
