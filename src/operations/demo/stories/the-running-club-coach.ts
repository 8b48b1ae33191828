import type { Story } from '../story.js';
import { told } from '../told.js';

/** Came last evening; to be decided today. */
export const theRunningClubCoach: Story = {
  key: 'the running club coach',
  school: 'harbourlane',
  by: 'behaviour',
  sent: [1, '21:40'],
  answers: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      Sorry for the hour. I was looking at the running club's page for the fixtures. Ambrose, who volunteers on Mondays, has put up a finish
      line picture with "our girls, looking fast and looking good". Several mothers have put hearts under it, so perhaps I am being silly,
      but two of the girls are thirteen and I would not write that.
    `,
    subjects: [{ name: 'Ambrose Tilling', engagement: 'volunteer', about: 'Monday running club' }],
    child: 'yes',
    children: [{ name: 'The Year 9 running team', engagement: 'pupil', about: 'Eight girls' }],
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    platform: 'Pixlo',
    handle: '@hl.monday.milers',
    accountType: 'personal_with_school_name',
    datesOfConduct: 'Put up this afternoon',
  },
  then: [],
};
