import { at, noHarm } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** Somebody from the trust: goes to the trust's lead. Everything is done but the outcome. */
export const captionsAtTheTrainingDay: Story = {
  key: 'captions at the training day',
  school: 'harbourlane',
  by: 'deputy',
  sent: [16, '11:15'],
  answers: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      Rosamund, who runs the trust's IT training, has put pictures of us at the training day on her page. Each has a caption. Under mine it
      says "Do not press anything, Torvald". Under a colleague who has had a stroke it says "buffering...". She took the pictures for the
      sign-in sheet. Nobody was asked.
    `,
    subjects: [{ name: 'Rosamund Applegarth', engagement: 'trust_central_staff', about: 'IT trainer at Lantern Trust' }],
    child: 'no',
    platform: 'Pixlo',
    handle: '@rosie.unplugged',
    accountType: 'personal',
    datesOfConduct: 'The evening of the training day',
    gate: 'no',
  },
  files: [
    {
      name: 'buffering.png',
      picture: {
        shows: 'post',
        app: 'Pixlo',
        name: 'Rosie',
        handle: '@rosie.unplugged',
        words: 'buffering…',
        under: 'Training day · 4 pictures · 19 likes',
      },
    },
  ],
  then: [
    at(15, '09:40', 'trust').opens(),
    at(15, '09:42', 'trust').confirms(1),
    at(15, '09:55', 'trust').fillsSheet(1, {
      displayName: 'Rosie',
      visibleTo: 'followers',
      seen: [1, '10:40'],
      capturedBy: 'Torvald Penhallick, on his work computer',
      taken: [1, '10:52'],
      words: '“buffering…”, under a picture of a colleague',
      context: 'One of four pictures of the training day. 19 likes.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(15, '10:05', 'trust').triages({
      limbs: noHarm(
        'No child is concerned.',
        'No crime against a child.',
        'No child is concerned.',
        'It is unkind to colleagues; it says nothing about children.',
      ),
      is: ['conduct_breach'],
      about: ['colleague_images', 'abusive_comments'],
      reason: 'Pictures of colleagues without asking, and one caption mocks a disability.',
    }),
    at(15, '10:15', 'trust').writes('Thank you, Torvald. I will deal with it at the trust. The pictures come down today.'),
    at(15, '16:05', 'deputy').answers('They are gone. She has written to the colleague, who is more gracious than I would be.'),
    at(11, '14:00', 'trust').step(
      'P3.1',
      'Spoke to her. She thought that it was fond. She had not known about the stroke, and cried when I told her.',
    ),
    at(10, '15:30', 'trust').step('P3.2', 'Informal. First time, sorry at once, and put right. HR was asked and agrees.'),
    at(10, '15:40', 'trust').leavesOut('P3.3', 'Dealt with informally.'),
    at(10, '15:45', 'trust').leavesOut('P3.11', 'Dealt with informally.'),
  ],
};
