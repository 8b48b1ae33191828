import { parse } from 'node-html-parser';
import { qrCode } from '../../src/platform/views/heed.js';
import { useServer } from '../support/server.js';
import { readQrCode } from '../support/web/read-qr-code.js';
import { password, SchoolOffice, triesToSignIn } from './school-office.js';

const heed = useServer();

test('the pattern to scan holds exactly the key that stands beside it, on both pages that offer one', async () => {
  const office = await SchoolOffice.begin(heed);
  await office.letsIn('scanner', 'behaviour_lead');
  const visitor = await triesToSignIn(heed().visitor(), 'scanner@harbourlane.example');
  const offers = async (): Promise<string> => {
    const address = visitor.page.hrefOf('Open your app with this key');
    expect(await readQrCode(visitor.page)).toBe(address);
    const key = new URL(address).searchParams.get('secret') ?? '';
    visitor.sees(key.replace(/(.{4})(?=.)/g, '$1 '));
    await visitor.checksHtml();
    return key;
  };
  const first = await offers();
  visitor.fills('Six-digit code', office.authenticator(visitor)());
  await visitor.presses('Set up codes');
  await visitor.opens('/account/codes');
  visitor.fills('Password', password);
  await visitor.presses('Continue');
  expect(await offers()).not.toBe(first);
});

test('an address as long as they come, with anything in it, still makes a pattern that can be read', async () => {
  const holds = `otpauth://totp/Heed:${encodeURIComponent('é+🦔'.repeat(40))}${'x'.repeat(180)}@school.example?secret=${'A'.repeat(32)}&issuer=Heed`;
  const { viewBox, path } = qrCode({ holds, label: '' });
  const root = parse(`<svg class="heed-qr-code" viewBox="${viewBox}"><path d="${path}"/></svg>`);
  expect(await readQrCode({ root })).toBe(holds);
});
