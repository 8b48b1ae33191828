import { readFile, writeFile } from 'node:fs/promises';
import { aScreenshot, itemsOn, letsThrough, multipart, placeOf, posts, tokenOf } from '../support/evidence.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { aSchoolThatTakesReports, begins, chooses, goesOn, sends } from './reporter.js';

const heed = useServer({ now: '2026-11-24T08:30:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a picture that was pasted into a report is followed from hand to hand, until its file is damaged and brought back', async () => {
  const teacher = await school.visitor('teacher');
  await begins(teacher, 'Something an adult working here did or posted');
  const gate = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';
  await goesOn(teacher, { [gate]: chooses('No') }, { until: 'Add what you have' });
  const at = teacher.page.path;
  const fields = [
    ['_csrf', await tokenOf(teacher)],
    ['way', 'pasted'],
  ] as const;
  expect((await posts(teacher, at, multipart(fields, [{ name: 'pasted.png', bytes: await aScreenshot() }]))).status).toBe(200);
  await teacher.opens(at);
  await teacher.continues();
  await goesOn(teacher);
  const reference = await sends(teacher);

  const slt = await school.visitor('slt');
  await slt.opens(`/cases/${reference}/evidence`);
  const [item = ''] = itemsOn(slt);
  await slt.opens(item);
  slt.sees('Added by Maud Quennell, who reported it and answered “no” to the question about nudity. It was pasted into the page');
  slt.sees('SHA-256 of the original, taken while it came in', 'Stored copy checked: whole, on Tuesday 24 November 2026, 08:30.');
  await letsThrough(slt, item);
  expect((await slt.http.get(`${item}/copy`)).status).toBe(200);
  await slt.opens(item);
  await slt.presses('Keep my reason');
  slt.sees('There is a problem', 'Write why you are looking');
  slt.fills('Why are you looking?', 'To decide what to do');
  await slt.presses('Keep my reason');
  slt.sees('Your reason is in the custody record', 'Your reason today: “To decide what to do”');
  expect((await slt.http.get(`${item}/copy`)).status).toBe(200);
  await slt.opens(item);
  slt.fills('Why do you need a copy?', 'The police asked for it');
  await slt.presses('Download the original');

  await slt.opens(item);
  slt.sees(
    'Tuesday 24 November 2026',
    '08:30 Let through by Amabel Sedgewick, SLT contact for online conduct',
    '08:30 Looked at by Amabel Sedgewick, SLT contact for online conduct: “To decide what to do”, said afterwards at 08:30',
    '08:30 Looked at by Amabel Sedgewick, SLT contact for online conduct: “To decide what to do”',
    '08:30 Original downloaded by Amabel Sedgewick, SLT contact for online conduct: “The police asked for it”',
  );

  const place = placeOf(heed(), item);
  const bytes = await readFile(place);
  await writeFile(place, bytes.subarray(0, 100));
  await slt.opens(item);
  slt.sees('Item 1 is damaged', 'Ask whoever looks after Heed to bring the file back from a backup');
  await writeFile(place, bytes);
  await slt.opens(item);
  slt.sees('it is whole again', 'Print the viewing copy');
  slt.seesNothingOf('is damaged');
});
