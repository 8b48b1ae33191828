import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** A supply teacher: the LADO says that the threshold is not met, the agency is told. The SLT contact stood aside. */
export const aNumberOnTheWhiteboard: Story = {
  key: 'a number on the whiteboard',
  school: 'harbourlane',
  by: 'teacher',
  sent: [30, '14:20'],
  answers: {
    kind: 'conduct_of_adult',
    toldBy: 'pupil',
    toldByName: 'Three Year 10 pupils',
    whatHappened: told`
      The supply teacher in science wrote his own mobile number on the board in 10A and said "message me if you get stuck on the homework, any
      time". Three pupils told me, giggling. One has it in her phone already. I wiped the board. He seemed surprised that I minded.
    `,
    subjects: [{ name: 'Ferris Nockolds', engagement: 'agency_worker', about: 'Supply, science, here until Friday' }],
    child: 'yes',
    children: [{ name: 'Pupils of 10A', engagement: 'pupil' }],
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    datesOfConduct: 'Today, period 4',
    gate: 'no',
  },
  files: [
    {
      name: 'what-the-pupils-said.txt',
      text: told`
        Three pupils of 10A, at the door of my office, period 5, together.

        He wrote the number under the homework and said any time. Nobody asked him to. Two wrote it down. Nobody has messaged him yet, they
        say. One said he is nice and it would be a shame if he got into trouble.
      `,
    },
  ],
  then: [
    at(30, '14:50', 'head').opens(),
    at(30, '14:53', 'head').confirms(1),
    at(30, '15:05', 'slt').opens(),
    at(30, '15:08', 'slt').stepsAside('close_relationship', 'My brother runs the agency that sent him.'),
    at(30, '15:30', 'head').triages({
      limbs: {
        H1: ['no', 'Nobody was harmed and nobody has messaged him.'],
        H2: ['no', 'No crime in writing a number on a board.'],
        H3: ['not_sure', 'It may be thoughtless. It may be how something else begins. I would rather ask.'],
        H4: ['no', 'We know nothing else about him.'],
      },
      is: ['low_level_concern'],
      about: ['shared_personal_details_with_pupil'],
      reason: 'Against the code. I am not sure about the third question, so I ask the LADO before I decide that it is low-level.',
      teacher: 'yes',
      pupilSays: 'yes',
      offence: 'no',
    }),
    at(30, '15:40', 'head').step('P1.1', 'He left at half past three. Pupils asked to delete the number; tutors checked that they had.'),
    at(30, '15:55', 'head').tells(
      'lado',
      {
        authority: 'Brackenshire',
        person: 'Rowena Tasker',
        channel: 'telephone',
        reference: 'BR-L-2198',
        advice: 'Not the threshold on this alone. Tell the agency. Ring again if anything else comes up.',
        threshold: 'not_said',
        hold: 'none',
      },
      'P1.3',
    ),
    at(29, '08:40', 'head').hearsFromLado({
      spokeTo: 'Rowena Tasker, LADO',
      reference: 'BR-L-2198',
      advice: 'On these facts the harm threshold is not met. Deal with it as a low-level concern, and with the agency.',
      is: ['low_level_concern'],
      reason: 'The LADO has heard all of it. It is against the code and no more than that.',
    }),
    at(29, '09:00', 'head').writes(
      'Thank you, and for wiping the board. I spoke to him and to the council’s officer; it is in hand, and nobody is in trouble for telling you.',
    ),
    at(29, '10:30', 'deputy').opens(),
    at(28, '08:20', 'head').step(
      'P2.2',
      'Spoke to him with the agency on the telephone. At his last school teachers gave out their numbers. He took it well.',
    ),
    at(28, '08:50', 'head').step('P2.3', 'Low-level concern, after the LADO’s advice.'),
    at(28, '09:00', 'head').step('P2.4', 'Recorded: what he wrote, what he said, whom I asked.'),
    at(28, '09:10', 'head').tells(
      'agency',
      {
        organisation: 'Tessaly Supply',
        person: 'The duty manager',
        channel: 'telephone',
        shared: 'What happened and what we decided.',
        agreed: 'They cover it in his next briefing.',
      },
      'P2.6',
    ),
    at(28, '09:20', 'head').step('P2.7', 'First thing about him here. The agency has nothing either.', {
      whyLate: 'The agency took two days to answer.',
    }),
    at(27, '12:00', 'head').step('P2.5', 'Given our code and the page on contact details. Signed for it. He finishes the week as planned.'),
    at(25, '10:00', 'head').ends('P2', {
      finding: 'advice_given',
      staff: ['management_advice'],
      reasons: 'Thoughtless, not harmful. The agency knows, and he may come again.',
    }),
    at(25, '10:10', 'head').closes('Settled with the agency.'),
  ],
};
