import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** The everyday case: declined, reported, settled in a week, with a note that protects the member of staff. */
export const aFriendRequestFromYearEight: Story = {
  key: 'a friend request from year eight',
  school: 'harbourlane',
  by: 'assistant',
  sent: [37, '08:25'],
  answers: {
    kind: 'unwanted_contact',
    whatHappened: told`
      I got a friend request on Pixlo last night from Toby in 8D. He wrote "sir its toby do you want to see my drawings". I pressed decline
      and did not answer. I don't know how he found me. My page has no surname on it. I thought I should say so straight away.
    `,
    subjects: [{ name: 'Toby Fenwright', engagement: 'pupil', about: '8D; I sit with him in maths' }],
    child: 'yes',
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    repeated: 'no',
    replied: 'no',
    platform: 'Pixlo',
    handle: '@toby.draws.dragons',
    accountType: 'personal',
    datesOfConduct: 'Last night, about half past eight',
    gate: 'no',
  },
  files: [
    {
      name: 'request.png',
      picture: {
        shows: 'request',
        app: 'Pixlo',
        name: 'toby',
        handle: '@toby.draws.dragons',
        words: 'sir its toby do you want to see my drawings',
      },
    },
  ],
  then: [
    at(37, '10:05', 'slt').opens(),
    at(37, '10:15', 'slt').triages({
      limbs: null,
      is: ['unwanted_contact'],
      about: ['contact_with_pupil'],
      reason: 'A friendly child who does not know the rule. Casimir did exactly what we ask.',
    }),
    at(37, '10:20', 'slt').writes(
      'You did everything right. Don’t answer if he tries again. I will talk to Toby; you are not in any trouble.',
    ),
    at(36, '09:00', 'slt').step('P4.2', 'One request, one line. Toby found him through the staff quiz team’s page.'),
    at(36, '11:30', 'dsl').step(
      'P4.3',
      'Toby has few friends this term; his tutor will look after that. Casimir is fine and a little embarrassed.',
    ),
    at(36, '11:45', 'slt').step('P4.4', 'No reply. He declined within the minute.'),
    at(36, '11:50', 'slt').leavesOut('P4.5', 'He did not reply.'),
    at(35, '15:40', 'slt').step(
      'P4.6',
      'Went through his settings together. Page no longer found by name; the quiz team’s page no longer tags him.',
    ),
    at(34, '13:10', 'slt').step(
      'P4.7',
      'Toby was mortified and then relieved. His father laughed and said that he would talk to him about it too.',
    ),
    at(34, '13:20', 'slt').leavesOut('P4.8', 'A talk was enough.'),
    at(34, '13:30', 'slt').tells(
      'platform',
      { organisation: 'Pixlo', reference: 'PX-119-4402', result: 'Told them that Toby is twelve. His father is closing the account.' },
      'P4.9',
    ),
    at(33, '09:30', 'head').opens(),
    at(33, '09:40', 'head').step(
      'P4.10',
      'Note given: he was contacted, declined at once, reported it the next morning and did nothing wrong.',
    ),
    at(33, '10:00', 'head').ends('P4', {
      finding: 'confirmed',
      pupil: ['conversation', 'parents_informed'],
      reasons: 'It happened as he said. No concern about Casimir.',
    }),
    at(33, '10:10', 'head').closes('Settled. Toby draws for the school magazine now.', 'reporter'),
    at(22, '13:00', 'head').asksHow({ how: 'in_person', well: 'yes', notes: 'Nothing since. He laughs about it.' }),
    at(32, '08:15', 'assistant').answers('Thank you. I was worried about it all night and it turned out to be all right.'),
  ],
};
