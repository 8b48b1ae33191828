import { longMoment, paths } from '../kernel/index.js';
import { type Answer, clash } from '../platform/http/answers.js';
import { errorsOf, plainLink, strong, words } from '../platform/views/govuk.js';
import { verbatim } from '../platform/views/heed.js';
import { casePageHead } from './case-head.presenter.js';
import type { CaseSection, LookedAt } from './case-look.js';
import type { Recorded } from './recorded-meanwhile.js';

const tooLate =
  'Somebody has recorded this already, while you were writing. Both stand here. Yours is not recorded: add it as a note if it is still needed';

/**
 * For a form that can be sent only once: what somebody else recorded first, and every word of whoever came second. View `cases/recorded-meanwhile`.
 * @param typed what was written into its fields
 */
export function recordedMeanwhile(looked: LookedAt<Recorded | null>, section: CaseSection, typed: readonly string[]): Answer {
  const { seen } = looked;
  return clash('cases/recorded-meanwhile', {
    page: casePageHead(looked, section, { title: 'Somebody was faster', errors: errorsOf([], tooLate) }),
    heading: 'Somebody was faster',
    recorded:
      seen === null
        ? []
        : [...seen.said.map(({ label, text }) => words(strong(`${label}: `), text)), words(`${seen.by}, ${longMoment(new Date(seen.at))}`)],
    typed: typed.filter((text) => text !== '').map((text) => verbatim(text, 'What you wrote. It is not recorded.')),
    back: plainLink('Back to the case', paths.cases.section(looked.file.row.reference, section)),
  });
}
