import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** Never an upload: words only, to the headteacher and the safeguarding lead. */
export const aPictureGoingRoundYearTen: Story = {
  key: 'a picture going round year ten',
  school: 'harbourlane',
  by: 'teacher',
  sent: [5, '13:10'],
  answers: {
    kind: 'harmful_material',
    toldBy: 'pupil',
    toldByName: 'A girl in my tutor group',
    whatHappened: told`
      One of my tutees came to me at lunch. She says that a picture of Elowen without her clothes is going round the boys in 10B. She has
      not got it and I have not seen it, and I told her not to go looking. She thinks that Elowen sent it to one boy and he passed it on.

      Elowen is in school. She was in my lesson this morning with her hood up. I said to the girl that I would tell the right people and not
      say her name to anybody who didn't need it.
    `,
    child: 'yes',
    children: [{ name: 'Elowen Tarrant', engagement: 'pupil', about: 'Year 10' }],
    platform: 'Snapdrift',
    handle: 'A group called “10B lads”',
    datesOfConduct: 'Since the weekend, she thinks',
    materialRecord: {
      where: 'On pupils’ phones, in a group on Snapdrift called “10B lads”.',
      device: 'At least four boys’ phones. I don’t know which.',
      seen: 'no',
      how_it_came_to_light: 'A pupil told me today at ten to one.',
      who_appears: 'Elowen Tarrant, 15.',
      how_made: 'themselves',
      pressure: 'She said the boy “kept on at her”. I did not ask more.',
      how_shared: 'A group of about eleven boys.',
      parents: 'Not as far as I know.',
      told_outside: 'Nobody.',
    },
  },
  then: [
    at(5, '13:20', 'dsl').opens(),
    at(5, '13:25', 'head').opens(),
    at(5, '13:30', 'dsl').triages({
      limbs: null,
      is: ['harmful_material'],
      reason: 'A nude of a child is being passed round. Nobody at school has seen it and nobody will look.',
    }),
    at(5, '13:35', 'dsl').step(
      'P7.1',
      'Tutor told not to ask further. Year 10 staff asked not to look at any phone today, whatever is offered.',
    ),
    at(5, '14:05', 'dsl').tells(
      'police',
      {
        force: 'Brackenshire Police',
        line: '101',
        person: 'The child protection desk',
        reference: 'CP-88-4410',
        advice: 'Keep the phones switched off in a locked drawer. Do not open, copy or delete anything. An officer comes at four.',
        hold: 'none',
      },
      'P7.2',
    ),
    at(5, '14:20', 'dsl').writes(
      'You handled that exactly right, Maud. Please send the girl to me whenever she wants to come. You don’t need to carry this any further.',
    ),
    at(5, '15:05', 'head').step(
      'P7.3',
      'Four phones handed over by the boys, switched off, in sealed envelopes in my safe. Parents rung to say that we have them.',
    ),
    at(5, '15:20', 'teacher').answers('Thank you. She asked me whether she is a grass. I said she is a good friend.'),
    at(4, '09:20', 'dsl').step(
      'P7.4',
      'Text record written from the report, the boys’ own words and the police’s notes. No picture has been seen by staff.',
    ),
    at(4, '09:40', 'dsl').leavesOut('P7.5', 'The police have it. Nobody here needs to look.'),
    at(4, '09:45', 'dsl').leavesOut('P7.6', 'Nothing was uploaded.'),
    at(4, '11:30', 'dsl').step('P7.10', 'Elowen’s mother came in yesterday evening. The four boys’ parents know.'),
    at(3, '14:00', 'dsl').step(
      'P7.11',
      'Elowen sees the counsellor twice a week. The girl who told us was thanked and has somebody to talk to.',
    ),
    at(2, '10:10', 'dsl').notes('Report Remove explained to Elowen and her mother; they filled it in together.'),
  ],
};
