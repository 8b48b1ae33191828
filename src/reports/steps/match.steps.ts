import { radios } from '../../platform/views/govuk.js';
import type { PeopleList } from './named-people.js';
import { settled } from './named-people.js';
import type { KnownAccount } from './known-accounts.queries.js';
import { type AnyStepPage, type StepContext, stepPage } from './step-page.js';

const none = 'none';

class MatchForm {
  person = '';
}

/** Asked at once when a name is close to somebody's whom the school knows. @source domain guide 4.3 */
function matchStep(list: PeopleList): AnyStepPage {
  return stepPage<MatchForm>({
    Form: MatchForm,
    title: () => 'Is it one of these people?',
    fields: ({ value, errors }, context) => [
      radios({
        name: 'person',
        legend: 'Is it one of these people?',
        heading: true,
        hint: `You wrote “${asked(list, context)?.name ?? ''}”.`,
        value: value.person,
        error: errors.person ?? null,
        choices: [
          ...offered(list, context).map(({ personId, name, jobTitle }) => ({
            value: personId,
            text: jobTitle === '' ? name : `${name}, ${jobTitle}`,
          })),
          { divider: 'or' },
          { value: none, text: 'None of these' },
        ],
      }),
    ],
    fill: () => ({}),
    take: ({ person }, { answers, people }) => ({ [list]: settled(answers[list], person, people) }),
    wrong: ({ person }, context) =>
      person === none || offered(list, context).some(({ personId }) => personId === person)
        ? {}
        : { person: 'Choose the person, or “None of these”' },
  });
}

export const subjectMatchStep = matchStep('subjects');
export const targetMatchStep = matchStep('targets');
export const mustNotSeeMatchStep = matchStep('mustNotSee');

function asked(list: PeopleList, { answers }: StepContext) {
  return answers[list].find(({ close }) => close !== undefined);
}

function offered(list: PeopleList, context: StepContext): readonly KnownAccount[] {
  const close = asked(list, context)?.close ?? [];
  return close.flatMap((personId) => context.people.filter((one) => one.personId === personId));
}
