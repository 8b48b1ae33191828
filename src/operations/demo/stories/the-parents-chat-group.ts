import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** Abuse of staff by parents: one procedure has its outcome, the other waits for the headteacher to decide. */
export const theParentsChatGroup: Story = {
  key: 'the parents’ chat group',
  school: 'harbourlane',
  by: 'teacher',
  sent: [19, '12:50'],
  answers: {
    kind: 'abuse_of_staff',
    whatHappened: told`
      Parents of Year 7 have a group on Natter. One of them forwarded me what was written about Orla on reception. They do her accent,
      letter by letter. One wrote that she should "go and answer phones where they understand her". Another put "who let that in". It goes on
      for two days and nobody tells them to stop.

      Orla has seen it. She was crying in the stationery cupboard at break and said that she was fine. She did not want to report it herself,
      so I am.
    `,
    subjects: [{ name: 'Dorian Hask', engagement: 'parent_carer', about: 'Father of a pupil in 7B; wrote most of it' }],
    targets: [{ name: 'Orla Pebblewick', engagement: 'employee_support', about: 'Reception' }],
    child: 'no',
    abuseForms: ['name_calling', 'hate_related'],
    threatens: 'no',
    platform: 'Natter',
    handle: 'Group “Year 7 mums & dads HL”',
    accountType: 'personal',
    datesOfConduct: 'Yesterday and the day before',
    alreadyTold: 'Orla knows that I am writing this.',
    gate: 'no',
  },
  files: [
    {
      name: 'group.png',
      picture: {
        shows: 'chat',
        app: 'Natter',
        title: 'Year 7 mums & dads HL',
        lines: [
          ['Dorian H', 'Rang reception AGAIN. Did not get one word in three', '08:12'],
          ['Pru', 'who let that in', '08:15'],
          ['Dorian H', 'she should go and answer phones where they understand her', '08:16'],
          ['Kezia', 'come on guys', '08:40'],
        ],
      },
    },
    {
      name: 'forwarded.eml',
      text: [
        'From: Kezia Thornbury <kezia.thornbury@post.example>',
        'To: Maud Quennell <teacher@harbourlane.example>',
        'Subject: thought you should see this',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Hi Maud,',
        '',
        'I am in the Year 7 group and I am ashamed of it tonight. I told them to stop and got laughed at.',
        'I have put two pictures in a message to you. Orla has only ever been lovely to us.',
        '',
        'Please do not say that it came from me.',
        '',
        'Kezia',
        '',
      ].join('\r\n'),
    },
  ],
  then: [
    at(19, '13:30', 'head').opens(),
    at(19, '13:34', 'head').confirms(1),
    at(19, '13:34', 'head').confirms(2),
    at(19, '13:41', 'head').fillsSheet(1, {
      displayName: 'Dorian H',
      visibleTo: 'group',
      seen: [0, '12:20'],
      capturedBy: 'A parent in the group, who sent it to Maud Quennell',
      words: '“she should go and answer phones where they understand her”',
      context: 'A group of the parents of Year 7. One of them asked the others to stop.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(18, '08:25', 'slt').opens(),
    at(19, '13:45', 'head').triages({
      limbs: null,
      is: ['abuse_of_staff', 'third_party_conduct'],
      reason: 'Parents mocking a colleague for her accent. Some of it is hate. No adult who works here is concerned.',
    }),
    at(19, '14:20', 'head').step(
      'P5.2',
      'Went to find Orla. She would rather be busy than sent home. She is staying off the front desk until Monday; Merewyn is covering.',
    ),
    at(19, '14:35', 'head').writes(
      'Thank you, Maud. I have been to see Orla and she knows. Please tell the parent who sent it that we won’t say who it was.',
    ),
    at(19, '15:40', 'head').tells(
      'police',
      {
        force: 'Brackenshire Police',
        line: '101',
        person: 'PC Lorne',
        officer: 'Hate crime desk',
        reference: 'HC-3310',
        advice: 'Logged as a hate incident. Orla decides whether it goes further. Keep the messages.',
        hold: 'none',
      },
      'P5.7',
    ),
    at(18, '09:10', 'head').step(
      'P5.3',
      'Pictures and the forwarded mail are here. Asked for nothing else: Orla should not have to look again.',
    ),
    at(18, '09:40', 'head').step('P5.4', 'Two parents, both known to us. No pupil wrote in the group.'),
    at(18, '10:15', 'head').step(
      'P5.5',
      'Rang the group’s owner. The messages were deleted while we spoke and the group closed for a week.',
    ),
    at(18, '10:20', 'head').leavesOut('P5.6', 'Taken down the same morning.'),
    at(18, '12:00', 'head').offers('Orla Pebblewick', 'P5.9', {
      kind: 'counselling',
      answer: 'accepted',
      note: 'She would rather talk to somebody outside. Union offered too; she will think about it.',
    }),
    at(18, '15:30', 'head').step('P9.1', 'Two letters and one meeting. Site access for Mr Hask to be decided after I have heard him.'),
    at(15, '16:00', 'head').step(
      'P9.2',
      'Met Mr Hask with the vice chair. He said it was banter, then that he had been angry about the bus. The other parent wrote to Orla without being asked.',
    ),
    at(15, '16:20', 'head').step('P9.3', 'Already gone.'),
    at(15, '16:25', 'head').step('P9.4', 'Gave Mr Hask the complaints policy for the matter of the bus.'),
    at(14, '10:00', 'head').step('P9.5', 'He comes onto the site only by appointment until Easter, in writing.'),
    at(12, '11:10', 'head').bringsIn('hr', 'hr_adviser', 'What we owe Orla as her employer when outsiders do this'),
    at(12, '14:30', 'hr').opens(),
    at(12, '15:00', 'head').step(
      'P5.8',
      'Agreed with Philippa: a sign at reception, a script for hanging up on abusive callers, and a named colleague on every late shift.',
    ),
    at(10, '13:15', 'hr').notes('Orla asked whether this goes on her file. It does not. Told her in writing.'),
    at(9, '09:30', 'head').step(
      'P5.10',
      'Nothing since. Orla is back on the desk by her own wish. The group has new rules, and Kezia runs it.',
    ),
    at(9, '09:50', 'head').step(
      'P5.11',
      'In her words: “I can take a bad morning. What I could not take was nobody saying stop. Then you all did.”',
    ),
    at(8, '12:00', 'head').ends('P9', {
      finding: 'confirmed',
      thirdParty: ['letter', 'site_access_conditions', 'content_removed'],
      reasons: 'Both parents admitted it. One has apologised to Orla; the other comes by appointment for two terms.',
    }),
  ],
};
