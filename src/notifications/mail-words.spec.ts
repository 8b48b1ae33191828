import { mailSubject, mailTemplates, mailText, type MailTemplate } from './mail-words.js';

const link = 'https://heed.school.example/link/AbC123';
const note = 'heed/T4bqL0nPz1Qy\n42\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— heed/T4bqL0nPz1Qy mzMKUl9sZWFm\n';

/** Every word that may ever stand in a mail. Whoever adds one says it here too, and asks what it tells about somebody. */
const allowed = new Set(
  `a about again and answer any anything before between can changed choose codes did do expect for have heed here hour if in is it keep
   later line lines link log mail new not of once one or password read seal second set seven show six-digit something taken tell that the
   them this to up use was whether with works you your administrator away days now day delete goes out sends shows itself`.split(/\s+/),
);

const wordsIn = (text: string) => text.toLowerCase().match(/[^\s.,:]+/g) ?? [];

it('the subject is one for all, and says nothing', () => {
  expect(mailSubject).toBe('Heed: you have something to read');
  expect(wordsIn(mailSubject).filter((word) => !allowed.has(word))).toEqual([]);
});

it.each(Object.keys(mailTemplates) as MailTemplate[])('%s says allowed words, a link, and nothing else', (template) => {
  const text = mailText(template, link, template === 'log-checkpoint' ? note : null);
  expect(text).toContain(`\n\n${link}\n\n`);
  const left = text.replace(link, '').replace(/\n\nheed\/\w+\n\d+\n[\w+/]{43}=\n\n— heed\/\w+ [\w+/=]+\n\n/, '\n\n');
  expect(wordsIn(left).filter((word) => !allowed.has(word))).toEqual([]);
});

it('a checkpoint stands in its mail as it was signed', () => {
  expect(mailText('log-checkpoint', link, note)).toContain(`\n\n${note}\n${link}\n`);
});
