import { longMoment, paths } from '../../kernel/index.js';
import { link, plainLink, type PlainLink, strong, words, type Words } from '../../platform/views/govuk.js';
import type { LookedAt } from '../case-look.js';
import type { ShownCaseLink } from './linked-cases.js';

/** What ties a case to others: one paragraph for each, and nothing for those who may not know. */
export function linksInWords(links: readonly ShownCaseLink[]): Words[] {
  return links.map((one) => {
    const { other, isFirst, madeAt, words: said } = one;
    const name = other.mayRead ? link(other.reference, paths.cases.show(other.reference)) : strong(other.reference);
    const opened = `${isFirst ? ' was opened from this report' : ' has the same report, and was there first'}. `;
    const hidden = other.mayRead ? '' : ' You can’t read it.';
    return words(name, opened, `${said.by.name}, ${longMoment(new Date(madeAt))}: ${said.reason}`, hidden);
  });
}

/** Where whoever may decide what it is goes on with another matter. */
export function waysToOtherCases({ acts, file }: LookedAt<unknown>): PlainLink[] {
  return acts.has('case.fork') ? [plainLink('Open another case from this report', paths.cases.section(file.row.reference, 'fork'))] : [];
}
