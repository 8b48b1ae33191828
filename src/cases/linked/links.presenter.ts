import { longMoment, paths } from '../../kernel/index.js';
import { link, plainLink, type PlainLink, strong, words, type Words } from '../../platform/views/govuk.js';
import type { LookedAt } from '../case-look.js';
import type { ShownCaseLink } from './linked-cases.js';
import { ownAddress, undoAddress } from './merge.presenter.js';

/** What ties a case to others: one paragraph for each, and nothing for those who may not know. */
export function linksInWords(links: readonly ShownCaseLink[], { file, acts }: Pick<LookedAt<unknown>, 'file' | 'acts'>): Words[] {
  return links.map((one) => {
    const why = `${one.words.by.name}, ${longMoment(new Date(one.madeAt))}: ${one.words.reason}`;
    if (one.kind === 'fork') return forkInWords(one, why);
    if (one.isFirst) return words(link(one.other.reference, paths.cases.show(one.other.reference)), ` goes on for this case. ${why}`);
    const undo = acts.has('case.undo-merge') ? [' · ', link('Make two cases of them again', undoAddress(file.row.reference, one))] : [];
    return words(
      strong(one.other.reference),
      ` is the same matter, and this case goes on for it. ${why} `,
      link('See it as it stopped', ownAddress(one)),
      ...undo,
    );
  });
}

function forkInWords({ other, isFirst }: ShownCaseLink, why: string): Words {
  const name = other.mayRead ? link(other.reference, paths.cases.show(other.reference)) : strong(other.reference);
  const opened = isFirst ? ' was opened from this report' : ' has the same report, and was there first';
  return words(name, `${opened}. ${why}`, other.mayRead ? '' : ' You can’t read it.');
}

/** The case that goes on for one that stopped, for whoever may read it. */
export function goesOnAs(links: readonly ShownCaseLink[]): string | null {
  return links.find(({ kind, isFirst, other }) => kind === 'merge' && isFirst && other.mayRead)?.other.reference ?? null;
}

/** Where whoever may decide what it is goes on with another matter, or in another case. */
export function waysToOtherCases({ acts, file: { row } }: Pick<LookedAt<unknown>, 'file' | 'acts'>): PlainLink[] {
  return [
    ...(acts.has('case.fork') ? [plainLink('Open another case from this report', paths.cases.section(row.reference, 'fork'))] : []),
    ...(acts.has('case.merge') && row.closedAt === null
      ? [plainLink('It is the same matter as another case', paths.cases.section(row.reference, 'merge'))]
      : []),
  ];
}
