import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { MailServer } from '../support/smtp.js';

let mail: MailServer;
let server: TestServer;

beforeEach(async () => {
  mail = await MailServer.start();
  server = await TestServer.start({ settings: { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' } });
});

afterEach(async () => {
  await server.stop();
  await mail.close();
});

it('each receiver gets one neutral mail, and nobody else gets any', async () => {
  const school = await aSchool(server);
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', whatHappened: 'Pictures of a class on Pixlo.' });
  await mail.received(2);
  expect(mail.messages).toHaveLength(2);
  for (const name of ['head', 'slt'] as const) expect(mail.to(school.members[name].email)).toHaveLength(1);
  const said = JSON.stringify(mail.messages);
  for (const secret of [reference, 'Pixlo', 'Casimir', 'Isaura', 'Amabel', 'Headteacher', 'Harbour Lane Academy'])
    expect(said).not.toContain(secret);
  await server.verifiesItsLog();
});
