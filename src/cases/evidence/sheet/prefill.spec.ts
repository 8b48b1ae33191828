import { toldByReport } from './prefill.js';

const told = (said: Partial<Parameters<typeof toldByReport>[0]>) =>
  toldByReport({ platform: '', handle: '', accountType: null, replied: null, ...said });

describe('what a report tells the sheet', () => {
  it('is nothing where it told nothing', () => {
    expect(told({}).fields).toEqual([]);
  });

  it.each([
    ['WhatsApp', 'whatsapp', ''],
    ['whats app', 'whatsapp', ''],
    [' TIK TOK ', 'tiktok', ''],
    ['Twitter', 'x', ''],
    ['a Snapchat group', 'other', 'a Snapchat group'],
    ['Pixlo', 'other', 'Pixlo'],
    ['constructor', 'other', 'constructor'],
    ['{{constructor}}', 'other', '{{constructor}}'],
  ])('%j is %s %j', (platform, key, platformName) => {
    expect(told({ platform }).answers).toMatchObject({ platform: key, platformName });
  });

  it.each([
    ['@c.ondry.strings', '@c.ondry.strings', ''],
    ['https://pixlo.example/p/1', '', 'https://pixlo.example/p/1'],
    ['@one\r\nhttps://pixlo.example/p/1\nwww.pixlo.example', '@one, www.pixlo.example', 'https://pixlo.example/p/1'],
    ['pixlo.example/p/1', '', 'pixlo.example/p/1'],
    ['a.dotted.name', 'a.dotted.name', ''],
    ['javascript:alert(1)', 'javascript:alert(1)', ''],
  ])('%j is the account %j and the address %j', (handle, account, link) => {
    expect(told({ handle }).answers).toMatchObject({ account, link });
  });

  it('cuts what is too long for a sheet, and halves no letter', () => {
    const { account } = told({ handle: '🎻'.repeat(500) }).answers;
    expect(account.length).toBeLessThanOrEqual(201);
    expect(account.isWellFormed()).toBe(true);
  });

  it('carries over what kind of account it is and whether anyone replied', () => {
    const { answers, fields } = told({ accountType: 'personal', replied: 'not_sure', platform: 'Pixlo' });
    expect(answers).toMatchObject({ accountType: 'personal', replied: 'not_known' });
    expect(fields).toEqual(['platform', 'accountType', 'replied']);
  });
});
