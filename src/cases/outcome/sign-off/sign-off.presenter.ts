import { longMoment, paths } from '../../../kernel/index.js';
import type { FieldErrors } from '../../../platform/http/read-form.js';
import { button, buttonGroup, errorsOf, form, type Words, words } from '../../../platform/views/govuk.js';
import { pathwayLabels } from '../../../rules/index.js';
import { agreeFields } from '../../agree-fields.presenter.js';
import { casePageHead } from '../../case-head.presenter.js';
import type { LookedAt } from '../../case-look.js';
import { followsOf } from '../follows.js';
import { followsList } from '../follows.presenter.js';
import { outcomeWords } from '../outcome-list.presenter.js';
import type { OutcomeSeen } from '../outcome.queries.js';
import { SignOffForm } from './sign-off.form.js';
import type { WaitingOutcome } from '../domain/waiting-outcome.js';

export const nothingWaits = 'Nothing waits for your agreement any more';

/** The outcome that waits for whoever looks, and whether they agree; null where none does. View `cases/sign-off`. */
export function signOffPage(looked: LookedAt<OutcomeSeen>, typed: SignOffForm | null, errors: FieldErrors = {}) {
  const { file, actor, seen } = looked;
  const waiting = file.knows.signOff ?? null;
  if (waiting?.accountId !== actor.accountId) return null;
  const fields = agreeFields(typed ?? new SignOffForm(), errors, 'I agree with this outcome');
  const { words: said } = waiting;
  return {
    page: casePageHead(looked, 'outcome', { title: 'Do you agree with this outcome?', errors: errorsOf(fields) }),
    heading: `${pathwayLabels[said.pathway]}: ${said.decidedBy.name} decided on ${longMoment(new Date(waiting.at))}`,
    note: 'It takes effect once you have agreed.',
    ...outcomeWords({ ...said, at: waiting.at }),
    follows: followsList(followsOf(file, seen.work, said, new Date(waiting.at))),
    form: form(`${paths.cases.section(file.row.reference, 'outcome')}/sign-off`),
    fields,
    buttons: buttonGroup([button('Record my answer')]),
  };
}

/** What stands at the part of the case while its outcome waits. */
export function waitingWords({ accountId, accountName, words: said }: WaitingOutcome, actor: { readonly accountId: string }): Words {
  return words(
    accountId === actor.accountId
      ? `${said.decidedBy.name} has decided. It waits for you to agree.`
      : `${said.decidedBy.name} has decided. It waits for ${accountName} to agree, and takes effect then.`,
  );
}
