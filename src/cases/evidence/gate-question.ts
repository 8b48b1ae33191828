import { type Radios, radios } from '../../platform/views/govuk.js';

/** Asked before any control for files exists, and of a handler before anything is shown. @source domain guide 9.2 */
export const gateQuestion = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';

export const gateUnanswered = 'Say whether it could show anyone nude, partly nude or in a sexual way, or a child being hurt';

/** "No" opens the way; both other answers close it. */
export function gateField(asked: { value: string | null; error?: string | null; heading?: boolean }): Radios {
  return radios({
    name: 'gate',
    legend: gateQuestion,
    hint: 'Also if it looks made by a computer. Go by what you know: don’t open it again to check.',
    heading: asked.heading ?? false,
    value: asked.value,
    error: asked.error ?? null,
    choices: [
      { value: 'no', text: 'No' },
      { value: 'yes', text: 'Yes' },
      { value: 'not_sure', text: 'I’m not sure' },
    ],
  });
}
