import { addsEvidence, aPhoto, aScreenshot, itemsOn, letsThrough, multipart, posts, tokenOf } from '../evidence.js';
import { anEml } from '../hostile-files/mails.js';
import { aLockedItem, asksForPurge, policeSayDelete } from '../locked.js';
import { aReport, type TestSchool } from '../school.js';
import type { Visitor } from '../web/visitor.js';
import type { FormAt } from './attack.js';

/** An item of evidence: from a reporter, for whose gate somebody else must answer; or from a handler, that can be stopped. */
export async function setOutItem(
  school: TestSchool,
  visitor: Visitor,
  act: 'attachments/1/keep' | 'confirm' | 'original' | 'pages' | 'redact' | 'sheet' | 'stop' | 'taken' | 'why',
): Promise<FormAt> {
  const { reference } = await aReport(school, { tellHeadteacher: true });
  const isMail = act === 'attachments/1/keep';
  const picture = { name: 'a.png', bytes: act === 'taken' ? await aPhoto() : await aScreenshot() };
  const file = isMail ? { name: 'a.eml', bytes: anEml({ attachments: [picture] }) } : picture;
  if (act !== 'confirm') await addsEvidence(visitor, reference, file);
  else {
    const teacher = await school.visitor('teacher');
    const fields = [
      ['_csrf', await tokenOf(teacher)],
      ['gate', 'no'],
    ] as const;
    await posts(teacher, `/reports/${reference}/evidence`, multipart(fields, [file]));
  }
  await visitor.opens(`/cases/${reference}/evidence`);
  const [item = ''] = itemsOn(visitor);
  if (act === 'taken') {
    await letsThrough(visitor, item);
    return { visitor, page: item, action: `${item}/sheet/taken` };
  }
  if (act === 'pages' || act === 'sheet') return { visitor, page: `${item}/${act}`, action: `${item}/${act}` };
  if (isMail || act === 'original' || act === 'redact' || act === 'why') {
    await visitor.opens(item);
    visitor.chooses('No');
    await visitor.presses('I have checked: show a viewing copy');
    if (act === 'redact') return { visitor, page: `${item}/redact`, action: `${item}/redact`, plain: { press: 'keep' } };
    return { visitor, page: item, action: `${item}/${act}`, ...(act === 'original' ? { plain: { as: 'print' } } : {}) };
  }
  return { visitor, page: act === 'stop' ? `${item}/stop` : item, action: `${item}/${act}` };
}

const wholeRecords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'locked/instruction': { instruction: 'keep' },
  'locked/seen': { who: 'other', how: 'accident', support: 'accepted' },
  'locked/breach': { breach: 'no', ico: 'not_needed' },
  'purge/answer': { answer: 'refused' },
};

/** An item that is locked, with a form about it. @param second who answers, where somebody asked that it be destroyed */
export async function setOutLocked(school: TestSchool, visitor: Visitor, form: string, second = visitor): Promise<FormAt> {
  const { reference } = await aReport(school, { tellHeadteacher: true });
  const item = await aLockedItem(visitor, reference);
  if (form === 'purge') await policeSayDelete(visitor, item);
  if (form === 'purge/answer') await asksForPurge(visitor, item);
  const page = form.startsWith('purge') ? `${item}/purge` : `${item}/${form}`;
  return { visitor: second, page, action: `${item}/${form}`, plain: wholeRecords[form] ?? {} };
}
