import { Sessions } from '../../src/accounts/index.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { aScreenshot, itemsOn } from '../support/evidence.js';
import { aReport, aSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const heed = useServer({ now: '2026-11-24T09:14:00Z' });
const browser = useBrowser();

/** What the browser itself does when somebody pastes or drops a file. */
const handsOver = `([how, name, bytes]) => {
  const given = new DataTransfer();
  given.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }));
  const event = how === 'paste' ? new ClipboardEvent('paste', { clipboardData: given }) : new DragEvent('drop', { dataTransfer: given });
  (how === 'paste' ? document : document.querySelector('[data-upload-drop]')).dispatchEvent(event);
}`;

test('whether a file was chosen, pasted or dropped stands in its custody record', async () => {
  const school = await aSchool(heed());
  const { reference } = await aReport(school);
  const token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members.slt.accountId, true));
  const slt = await browser.newPage({ origin: heed().url });
  await slt.page.context().addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
  await slt.open(`/cases/${reference}/evidence/add`);
  await slt.choose('No');
  await slt.press('Continue');
  const picture = await aScreenshot();
  await slt.attach('Choose files', { name: 'one.png', mimeType: 'image/png', buffer: picture });
  await slt.sees('Files: 1 added');
  for (const [index, how] of ['paste', 'drop'].entries()) {
    await slt.page.evaluate(`(${handsOver})(${JSON.stringify([how, `${how}.png`, [...picture]])})`);
    await slt.sees(`Files: ${index + 2} added`);
  }

  const visitor = await school.visitor('slt');
  await visitor.opens(`/cases/${reference}/evidence`);
  const came: string[] = [];
  for (const item of itemsOn(visitor)) {
    await visitor.opens(item);
    came.push(/It was ([^.]*?) *Fingerprint/.exec(visitor.page.text)?.[1]?.trim() ?? visitor.page.text);
  }
  expect(came).toEqual(['chosen from a device', 'pasted into the page', 'dropped onto the page']);
});
