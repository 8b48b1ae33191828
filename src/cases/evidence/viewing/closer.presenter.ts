import { isRefused, paths } from '../../../kernel/index.js';
import { plainLink } from '../../../platform/views/govuk.js';
import { casePageHead } from '../../case-head.presenter.js';
import { itemName } from '../evidence-list.presenter.js';
import type { LookedAtItem } from '../item-look.js';
import type { PageSeen } from './item-viewer.js';
import { nothingOf } from './viewer.presenter.js';

/** A picture or a page of a document, as large as it comes; whoever looks moves it about inside its frame. */
export function closerPage(looked: LookedAtItem, { made, asked }: PageSeen) {
  const { item } = looked.seen;
  const { reference } = looked.file.row;
  const to = (text: string, page: number) => plainLink(text, paths.evidence.closer(item.id, page));
  const [page, pageCount] = isRefused(made) ? [1, 1] : [made.page, made.pageCount];
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: item ${item.number}, closer` }),
    heading: itemName(item),
    back: plainLink('Back to the item', paths.evidence.page(item.id, page)),
    place: pageCount === 1 ? null : `page ${page} of ${pageCount}`,
    ways: [...(page > 1 ? [to('Previous page', page - 1)] : []), ...(page < pageCount ? [to('Next page', page + 1)] : [])],
    picture: isRefused(made)
      ? null
      : {
          href: paths.evidence.pagePicture(item.id, made.page, made.token, 'full'),
          alt: `Viewing copy of item ${item.number}${pageCount === 1 ? '' : `, page ${page} of ${pageCount}`}, large.`,
          width: String(made.width),
          height: String(made.height),
        },
    nothing: isRefused(made) ? nothingOf(item, made.refused, asked) : null,
  };
}
