import { longMoment } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import {
  asWords,
  buttonGroup,
  type ButtonGroup,
  linkButton,
  summaryList,
  type SummaryList,
  type Words,
} from '../../platform/views/govuk.js';
import { adminHead } from '../sections-page.js';

/** Links that are shown once, to be printed or copied. View `admin/hand-over`. */
export interface HandOverPage extends PageModel {
  readonly heading: string;
  readonly before: readonly Words[];
  readonly links: SummaryList;
  readonly onward: ButtonGroup;
}

export function handOverPage(said: {
  links: readonly { name: string; address: string }[];
  /** When they stop working. */
  until: Date;
  /** What the links are for. */
  what: string;
  next: { text: string; href: string };
}): HandOverPage {
  const heading = said.links.length === 1 ? 'Hand this link over' : 'Hand these links over';
  return {
    page: adminHead(heading, null, { wide: true }),
    heading,
    before: [
      `${said.what} ${said.links.length === 1 ? 'It' : 'Each'} works once, until ${longMoment(said.until)}.`,
      said.links.length === 1
        ? 'Print this page or copy the link now: we can’t show it again. Give it to nobody else.'
        : 'Print this page or copy it now: we can’t show it again. Give each person their own link, and nobody else’s.',
    ].map(asWords),
    links: summaryList(said.links.map(({ name, address }) => ({ key: name, value: address }))),
    onward: buttonGroup([linkButton(said.next.text, said.next.href)]),
  };
}
