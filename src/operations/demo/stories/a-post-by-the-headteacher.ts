import { at, noHarm } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** About the headteacher: goes to the chair, and the headteacher learns nothing of it. Two steps are late. */
export const aPostByTheHeadteacher: Story = {
  key: 'a post by the headteacher',
  school: 'harbourlane',
  by: 'slt',
  sent: [12, '17:20'],
  answers: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      I feel awkward writing this because I work next door to her. After the options evening Isaura put this on her own Chirrup page:
      "Three hours of parents explaining why their little genius should drop French. Gin." The page has no school on it but her face is
      the picture, and half the parents follow her because she used to post about the garden club.

      Two parents have sent it to me. Nobody is named. I don't think she meant harm. I can't be the one to talk to her about it.
    `,
    subjects: [{ who: 'head' }],
    child: 'no',
    platform: 'Chirrup',
    handle: '@isaura.digs',
    accountType: 'personal',
    datesOfConduct: 'The evening of the Year 9 options evening, about ten',
    alreadyTold: 'Nobody. I asked the two parents not to send it on.',
    gate: 'no',
  },
  files: [
    {
      name: 'options-evening.png',
      picture: {
        shows: 'post',
        app: 'Chirrup',
        name: 'Isaura',
        handle: '@isaura.digs',
        words: 'Three hours of parents explaining why their little genius should drop French. Gin.',
        under: '22:06 · 38 likes · 9 replies',
        comments: ['We were in that queue, you know', 'Hahaha make mine a double'],
      },
    },
  ],
  then: [
    at(11, '09:30', 'chair').opens(),
    at(11, '09:36', 'chair').confirms(1),
    at(11, '09:50', 'chair').fillsSheet(1, {
      displayName: 'Isaura',
      visibleTo: 'anyone',
      seen: [1, '17:05'],
      capturedBy: 'Amabel Sedgewick, on her own phone',
      words: '“Three hours of parents explaining why their little genius should drop French. Gin.”',
      context: '38 likes and nine replies, one by a parent.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(11, '10:15', 'chair').triages({
      limbs: noHarm(
        'No child is named, shown or hurt.',
        'It is unkind about parents. It is not a crime.',
        'It has nothing to do with her conduct towards a child.',
        'One post. It says nothing about her being safe with children.',
      ),
      is: ['conduct_breach'],
      about: ['discussing_school_matters', 'abusive_comments', 'disrepute'],
      reason: 'The headteacher is held to the same code as everybody. Parents recognise her and themselves.',
    }),
    at(11, '10:25', 'chair').writes(
      'Thank you, Amabel. I know that was not easy. I have it, and nobody else at the school has. Please leave it with me.',
    ),
    at(11, '13:05', 'slt').answers('Thank you. A third parent has asked me about it. I said that the governors deal with such things.'),
    at(10, '11:00', 'chair').bringsIn('hr', 'hr_adviser', 'I need advice on procedure: a headteacher is not in our usual letters'),
    at(10, '14:00', 'hr').opens(),
    at(8, '16:45', 'chair').step(
      'P3.1',
      'Spoke to Isaura at the governors’ office. It is her post. She had forgotten how many parents follow her. It came down while I was there.',
    ),
    at(8, '16:30', 'chair').meets('16:00', {
      kind: 'investigation',
      state: 'held',
      title: 'First talk with Isaura',
      place: 'The governors’ office',
      attendees: 'Everard Mossop, chair\nIsaura Thackwell, headteacher\nPhilippa Nettlecombe, HR, taking notes',
      notes: 'Told what was reported and by what rule it is looked at. She wishes to apologise to the parents. Nothing was decided.',
    }),
    at(6, '12:40', 'chair').adds('Ask the trust who can investigate a headteacher', 2, 'chair'),
    at(6, '12:30', 'chair').step(
      'P3.2',
      'Formal, on HR’s advice: she sets the tone for everybody else and has signed off the same code for others.',
    ),
  ],
};
