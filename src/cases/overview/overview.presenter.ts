import type { PageModel } from '../../platform/http/answers.js';
import type { Component, PlainLink, Words } from '../../platform/views/govuk.js';
import type { CasePageHead, Facts, PersonLine, Verbatim } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { linksInWords, waysToOtherCases } from '../linked/links.presenter.js';
import { repeatNotes } from '../patterns/repeat.presenter.js';
import { reviewNotes } from '../patterns/review.presenter.js';
import { partyLines, withoutName } from '../people/people.presenter.js';
import { caseFacts } from './case-facts.presenter.js';
import type { OverviewAndLinks } from './overview.queries.js';
import { reportedExcerpts } from './reported.presenter.js';
import { whatToDo, type WhatToDo } from './what-to-do.presenter.js';
import { whoReads, type WhoReads } from './who-reads.presenter.js';

/** View `cases/overview`. */
export interface OverviewPage extends PageModel {
  readonly page: CasePageHead;
  readonly reported: readonly Verbatim[];
  readonly people: readonly PersonLine[];
  readonly facts: Facts;
  readonly readers: WhoReads;
  readonly reviews: readonly Component[];
  readonly now: WhatToDo;
  /** Cases of the same report, for those who may know of them. */
  readonly links: readonly Words[];
  readonly ways: readonly PlainLink[];
}

export function overviewPage(looked: LookedAt<OverviewAndLinks>): OverviewPage {
  const { seen, file } = looked;
  return {
    page: casePageHead(looked, 'overview'),
    reported: reportedExcerpts(seen.reports, seen.parties, seen.jobTitles, file.row.reference),
    people: [...partyLines(seen.parties), ...withoutName(seen.reports)],
    facts: caseFacts(file, seen),
    readers: whoReads(looked),
    reviews: [...reviewNotes(seen.reviews, file.row.reference, looked.now), ...repeatNotes(seen.repeats, file.row.reference, looked.now)],
    now: whatToDo(seen.work, looked),
    links: linksInWords(seen.links, looked),
    ways: waysToOtherCases(looked),
  };
}
