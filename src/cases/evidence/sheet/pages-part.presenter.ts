import { paths } from '../../../kernel/index.js';
import { type Words, link, type PlainLink, plainLink, words } from '../../../platform/views/govuk.js';
import type { LookedAtSheet } from './sheet-look.js';

/** Which items are the pages of a sheet. */
export interface PagesPart {
  readonly pages: readonly Words[];
  readonly change: PlainLink | null;
}

export function pagesPart({ seen: { sheet }, acts, file }: Pick<LookedAtSheet, 'seen' | 'acts' | 'file'>): PagesPart {
  const { pages } = sheet;
  const mayJoin = acts.has('case.add-evidence') && file.row.closedAt === null;
  return {
    pages: pages.map(({ id, number }, index) =>
      words(`Page ${index + 1} of ${pages.length}: `, link(`item ${number}`, paths.evidence.show(id))),
    ),
    change: mayJoin
      ? plainLink(
          pages.length > 1 ? 'Change its pages, or take them apart' : 'Join it with other items',
          paths.evidence.pages(pages[0]?.id ?? sheet.id),
        )
      : null,
  };
}
