import type { Story } from '../story.js';
import { told } from '../told.js';

/** Sent less than an hour ago: nobody has opened it, and its picture waits for somebody to confirm that it may be shown. */
export const theConfessionsPage: Story = {
  key: 'the confessions page',
  school: 'harbourlane',
  by: 'teacher',
  sent: { minutesAgo: 50 },
  answers: {
    kind: 'something_else',
    whatHappened: told`
      I am not sure that this is for you. There is a page on Pixlo called "harbourlane.confessions". It uses our badge. Anybody can send in a
      secret and it is put up without a name. Most of it is silly. Two are about teachers, by initials, and one says that somebody in Year 11
      is "not going to make it to Christmas". It may be a joke about mocks. I didn't like it.
    `,
    child: 'not_sure',
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    platform: 'Pixlo',
    handle: '@harbourlane.confessions',
    accountType: 'not_known',
    datesOfConduct: 'The page is about a week old',
    gate: 'no',
  },
  files: [
    {
      name: 'confessions.png',
      picture: {
        shows: 'post',
        app: 'Pixlo',
        name: 'HL confessions',
        handle: '@harbourlane.confessions',
        words: '#14 someone in y11 is not going to make it to christmas lol',
        under: '61 likes',
        comments: ['mocks fr', 'this isnt funny'],
      },
    },
  ],
  then: [],
};
