import { CloseCase, CloseForm } from '../../../src/cases/index.js';
import { Casework } from '../casework.js';
import { aReport, type TestSchool } from '../school.js';
import type { Visitor } from '../web/visitor.js';
import type { FormAt } from './attack.js';

interface FormAfterwards extends Pick<FormAt, 'plain'> {
  readonly page: RegExp | null;
}

/** The forms about how people are once a case is over. */
export const formsAfterwards: Readonly<Record<string, FormAfterwards>> = {
  'POST /cases/:reference/after-care': { page: null },
  'POST /cases/:reference/after-care/:id': {
    page: /after-care\/[\w-]+/,
    plain: { well: 'yes', how: 'telephone', 'at-day': '6', 'at-month': '11', 'at-year': '2026' },
  },
};

/** A case that is closed, with days set on which its reporter is asked. */
export async function setOutAfterwards(school: TestSchool, visitor: Visitor, { page, plain }: FormAfterwards): Promise<FormAt> {
  const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true });
  const work = new Casework(school, reference, 'head');
  const form = Object.assign(new CloseForm(), { summary: 'Over.', careFor: ['reporter'] });
  await work.all(
    () => work.triage({ ...work.limbs(), classifications: ['out_of_scope'] }),
    () => school.server.app.get(CloseCase).run(school.actor('head'), reference, form),
  );
  const list = `/cases/${reference}/after-care`;
  const { body } = await visitor.http.get(list);
  const at = page === null ? list : `/cases/${reference}/${page.exec(body.toString())?.[0] ?? 'none'}`;
  return { visitor, page: at, action: at, ...(plain === undefined ? {} : { plain }) };
}
