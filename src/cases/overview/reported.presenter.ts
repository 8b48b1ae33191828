import { longMoment, paths } from '../../kernel/index.js';
import { link, words, type Words } from '../../platform/views/govuk.js';
import { type Verbatim, verbatim } from '../../platform/views/heed.js';
import type { ShownParty } from '../people/people.queries.js';
import type { ShownReport } from '../reported/reports-of-case.js';

/** Longer words are cut at a space; the whole report is one link away. */
const excerptLength = 600;

/** What was reported: the beginning of each report, word for word, and who sent it when. */
export function reportedExcerpts(
  reports: readonly ShownReport[],
  parties: readonly ShownParty[],
  jobTitles: ReadonlyMap<string, string>,
  reference: string,
): readonly Verbatim[] {
  return reports.map((report) => {
    const { text, whole } = excerptOf(report.answers.whatHappened);
    const said = text === '' ? 'This report answers questions and has no words of its own.' : text;
    const more = link(whole ? 'See the whole report' : 'Read the rest of the report', paths.cases.reported(reference));
    return verbatim(said, words(`${sentence(report, parties, jobTitles)} `, more));
  });
}

/** "Maud Quennell, head of Year 10, sent this on …. These are her words; nobody can change them." */
export function sentWords(report: ShownReport, parties: readonly ShownParty[], jobTitles: ReadonlyMap<string, string>): Words {
  return words(sentence(report, parties, jobTitles));
}

function sentence({ id, sentAt, answers }: ShownReport, parties: readonly ShownParty[], jobTitles: ReadonlyMap<string, string>): string {
  const sender = senderOf(id, parties);
  const title = sender === null ? undefined : jobTitles.get(sender.personId);
  const who = answers.anonymous
    ? 'Somebody who gave no name'
    : sender === null
      ? 'Somebody'
      : [sender.name, title].filter((part) => part !== undefined && part !== '').join(', ');
  const how =
    answers.toldBy === 'myself'
      ? 'sent this'
      : `wrote down what ${answers.toldByName === '' ? 'somebody else' : answers.toldByName} said, and sent it`;
  return `${who}${title ? ',' : ''} ${how} on ${longMoment(new Date(sentAt))}. These are their words; nobody can change them.`;
}

function senderOf(reportId: string, parties: readonly ShownParty[]): ShownParty | null {
  const senders = parties.filter(({ part }) => part === 'reporter' || part === 'recorded_by');
  return senders.find((sender) => sender.reportId === reportId) ?? (senders.length === 1 ? (senders[0] ?? null) : null);
}

function excerptOf(said: string): { text: string; whole: boolean } {
  if (said.length <= excerptLength) return { text: said, whole: true };
  const cut = said.slice(0, excerptLength);
  const at = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return { text: `${(at > 0 ? cut.slice(0, at) : cut).toWellFormed()} …`, whole: false };
}
