import { AddLink } from '../../../src/cases/index.js';
import { Casework } from '../casework.js';
import { aReport, type TestSchool } from '../school.js';
import type { Visitor } from '../web/visitor.js';
import type { FormAt } from './attack.js';

interface LinkForms extends Pick<FormAt, 'plain'> {
  /** Below the links of a case. `LINK` is one of them, `SEEN` something written down about it. */
  readonly page: string;
  readonly action?: string;
}

const date = { 'at-day': '6', 'at-month': '11', 'at-year': '2026' };

/** Every form about something that is to be taken down. */
export const formsOfLinks: Readonly<Record<string, LinkForms>> = {
  'POST /cases/:reference/links/new': { page: '/new', plain: { platform: 'tiktok', ...date } },
  'POST /cases/:reference/links/from-sheet': { page: '', action: '/from-sheet' },
  'POST /cases/:reference/links/:id/record/:kind': { page: '/LINK/record/platform_told', plain: date },
  'POST /cases/:reference/links/:id/record/:kind (a helpline)': { page: '/LINK/record/helpline_told', plain: { helpline: 'posh' } },
  'POST /cases/:reference/links/:id/record/:kind (posted again)': { page: '/LINK/record/reposted', plain: date },
  'POST /cases/:reference/links/:id/correct/:record': { page: '/LINK/correct/SEEN', plain: date },
  'POST /cases/:reference/links/:id/correct/:record (the link)': { page: '/LINK/correct/LINK', plain: { platform: 'tiktok', ...date } },
};

/** A case with a link that somebody looked at, and with another on a sheet. */
export async function setOutLink(school: TestSchool, visitor: Visitor, { page, action = page, plain }: LinkForms): Promise<FormAt> {
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  const work = new Casework(school, reference, 'head');
  await work.all(
    () => work.finds(),
    () => work.links('still_there'),
    () => school.server.app.get(AddLink).run(school.actor('head'), reference, 'clips.example/v/2'),
  );
  const [link] = await work.online();
  const below = (place: string) =>
    `/cases/${reference}/links${place.replaceAll('LINK', link?.id ?? '').replace('SEEN', link?.events[0]?.id ?? '')}`;
  return { visitor, page: below(page), action: below(action), ...(plain === undefined ? {} : { plain }) };
}
