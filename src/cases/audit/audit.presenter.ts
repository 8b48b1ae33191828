import { factInWords } from '../../audit/index.js';
import { type AppointmentRole, longMoment, nameWithoutAccount, paths, roleLabels } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import { type Pagination, pagination } from '../../platform/views/govuk.js';
import type { CasePageHead } from '../../platform/views/heed.js';
import { casePageHead, roleName } from '../case-head.presenter.js';
import type { CaseSection, LookedAt } from '../case-look.js';
import type { AuditSeen } from './audit.queries.js';
import type { ShownEntry } from './case-log.queries.js';
import type { LogTable } from './log-table.js';

/** View `cases/audit`. */
export interface AuditPage extends PageModel {
  readonly page: CasePageHead;
  readonly entries: LogTable;
  readonly pagination: Pagination | null;
}

export function auditPage(looked: LookedAt<AuditSeen>, beside: { newer: string | null; older: string | null }): AuditPage {
  const { seen, file } = looked;
  const at = (page: string | null): string | null =>
    page === null ? null : `${paths.cases.section(file.row.reference, 'audit')}?${new URLSearchParams({ page }).toString()}`;
  return {
    page: casePageHead(looked, 'audit'),
    entries: {
      caption: 'Who looked and who did what, newest first',
      lines: seen.log.entries.map((entry) => ({
        when: longMoment(new Date(entry.at)),
        what: whatIn(entry),
        who: whoIn(entry, seen),
        role: roleIn(entry),
      })),
    },
    pagination: pagination({ previous: at(beside.newer), next: at(beside.older) }),
  };
}

/** The sections as they are called in a sentence. */
const sectionWords: Record<CaseSection, string> = {
  overview: 'the overview',
  timeline: 'the timeline',
  evidence: 'the evidence',
  people: 'the people',
  actions: 'the actions',
  messages: 'the messages',
  outcome: 'the outcome',
  audit: 'this audit section',
  export: 'the export',
};

const leftOut = 'case.conflict-declared';

/** Why somebody was left out is told to nobody who still reads the case, and their name is not put beside it. @source domain guide 4.3 */
function whoIn({ actor, action }: ShownEntry, { names }: AuditSeen): string {
  if (action === leftOut) return 'Not shown';
  return nameWithoutAccount(actor) ?? names.get(actor) ?? 'Somebody who has left';
}

/** The role in which they read the case, where the entry says so; otherwise the appointments that they held. */
function roleIn({ roles, words, action, channel }: ShownEntry): string {
  if (action === leftOut) return 'Not shown';
  if (channel === 'job') return 'By itself';
  if (action === 'case.opened' || action === 'report.message-sent') return 'Reported it';
  const held = roles.split(' ').filter((role) => role !== '');
  const as =
    typeof words.as === 'string' && action.startsWith('evidence.')
      ? [roleName(words.as)]
      : held.map((role) => roleLabels[role as AppointmentRole] ?? role);
  const said = as.join(', ');
  return said === '' ? 'No role' : said.charAt(0).toUpperCase() + said.slice(1);
}

function whatIn({ action, words }: ShownEntry): string {
  const label = factInWords(action);
  if (action === 'case.viewed') return `Looked at ${sectionWords[words.section as CaseSection] ?? 'the case'}`;
  const name = words.name;
  const title = typeof words.title === 'string' ? words.title.replace(/^(Done|To do|Given to somebody): /, '') : '';
  if (action === leftOut || action === 'case.routed') return label;
  if (title !== '' && title !== label) return action.startsWith('evidence.') || title.startsWith(label) ? title : `${label}: ${title}`;
  return typeof name === 'string' && name !== '' ? `${label}: ${name}` : label;
}
