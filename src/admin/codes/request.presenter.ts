import { type OpenRequest, type SmallForm } from '../../accounts/index.js';
import { longMoment, paths } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import { asWords, button, form, pageHead, summaryList, type SummaryList, type Words } from '../../platform/views/govuk.js';

/** View `account/request`. */
export interface RequestPage extends PageModel {
  readonly heading: string;
  readonly before: readonly Words[];
  readonly facts: SummaryList;
  readonly after: readonly Words[];
  readonly answers: readonly SmallForm[];
}

export function requestPage(said: { request: OpenRequest; mayAgree: boolean; isOwn: boolean }): RequestPage {
  const { request, mayAgree, isOwn } = said;
  const { id, name, askedByName, askedAt, agreedAt, expiresAt } = request;
  const heading = isOwn ? 'Did you ask for new six-digit codes?' : 'Is it right to reset these six-digit codes?';
  const wrong = { form: form(paths.requests.wrong(id)), button: button('This is wrong', { kind: 'stop' }) };
  const right = { form: form(paths.requests.right(id)), button: button('I know this is right') };
  return {
    page: pageHead({ title: heading, back: paths.home() }),
    heading,
    before: (isOwn
      ? [`${askedByName} asks to reset your six-digit codes. If you asked for that, you need do nothing. Your codes work until it is done.`]
      : [
          `That is right when ${name} has lost the phone with the codes, and asked for new ones. Whoever has new codes and the password can read everything that ${name} may read.`,
          `Speak to ${name} before you answer, face to face or on the phone. Don’t go by an email or a message.`,
        ]
    ).map(asWords),
    facts: summaryList([
      { key: 'Who asks', value: askedByName },
      { key: 'Whose codes', value: name },
      { key: 'Asked', value: longMoment(new Date(askedAt)) },
      ...(agreedAt === null ? [] : [{ key: 'Agreed', value: longMoment(new Date(agreedAt)) }]),
      { key: 'Ends by itself', value: longMoment(new Date(expiresAt)) },
    ]),
    after: ['If you say that this is wrong, the request ends, nothing is reset, and everybody with a role in the school is told.'].map(
      asWords,
    ),
    answers: mayAgree ? [right, wrong] : [wrong],
  };
}
