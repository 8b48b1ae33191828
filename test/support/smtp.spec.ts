import { createTransport } from 'nodemailer';
import { MailServer } from './smtp.js';

describe('The mail server of the tests', () => {
  let mail: MailServer;
  const letter = {
    from: 'heed@heed.example',
    to: 'head@harbourlane.example',
    subject: 'Something waits – sign in',
    text: 'Sign in to Heed.',
  };
  const send = () => createTransport(mail.url).sendMail(letter);

  beforeEach(async () => {
    mail = await MailServer.start();
  });
  afterEach(() => mail.close());

  test('keeps what it is given, read as a person would', async () => {
    await send();
    const [message] = await mail.received(1);
    expect(message).toMatchObject({ from: letter.from, to: [letter.to], subject: letter.subject });
    expect(message?.text.trim()).toBe(letter.text);
    expect(mail.to('head@harbourlane.example')).toHaveLength(1);
    expect(mail.to('teacher@harbourlane.example')).toHaveLength(0);
  });

  test('can refuse, and counts the attempt', async () => {
    mail.refuses(451);
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    mail.accepts();
    await send();
    expect([mail.attempts, mail.messages.length]).toEqual([2, 1]);
  });

  test('says how many came when too few do', async () => {
    await expect(mail.received(1, 20)).rejects.toThrow('Waited for 1 messages, 0 came');
  });
});
