import { useServer } from '../support/server.js';
import { aReport, aSchool } from '../support/school.js';
const server = useServer({});
it('works', async () => {
  const school = await aSchool(server());
  await aReport(school, { about: 'assistant' });
  await aReport(school, { about: 'head' });
  const v = await school.visitor('slt');
  await v.opens('/cases');
  v.fills('Reference or words', 'trip photos');
  await v.presses('Find');
  console.log(v.page.path, v.page.text);
});
