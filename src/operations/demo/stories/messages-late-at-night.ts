import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** An allegation: LADO the same afternoon, the police have asked the school to wait, reporting is restricted by law. */
export const messagesLateAtNight: Story = {
  key: 'messages late at night',
  school: 'harbourlane',
  by: 'teacher',
  sent: [24, '15:25'],
  answers: {
    kind: 'conduct_of_adult',
    toldBy: 'parent',
    toldByName: 'Sidony Astbury',
    whatHappened: told`
      Wren's mother came in at the end of the day with Wren's phone. She has found messages from Mr Thrapwood going back to the summer.
      They start with football. For the last three weeks they are nearly every night, some after midnight. He calls her "the only grown-up
      in that class". On Sunday he wrote "this stays between us, delete as you go". He asked if she would be about at the leisure centre
      on Saturday "without the others".

      Nothing in what I saw was sexual. Mrs Astbury was shaking. Wren does not know that she has come to us. I did not scroll further than
      what she showed me.
    `,
    subjects: [{ name: 'Benno Thrapwood', engagement: 'employee_teacher', about: 'Teaches PE, runs the girls’ football' }],
    child: 'yes',
    children: [{ name: 'Wren Astbury', engagement: 'pupil', about: 'Year 10' }],
    childFacts: { sexual_words: 'no', secrecy: 'yes', meeting_up: 'yes', threat_or_hurt: 'no' },
    platform: 'Natter',
    handle: '@coach.benno',
    accountType: 'personal',
    datesOfConduct: 'Since July; nearly every night for three weeks',
    alreadyTold: 'Only the safeguarding lead, in the corridor. I said I would write it down at once.',
    gate: 'no',
  },
  files: [
    {
      name: 'natter-sunday.png',
      picture: {
        shows: 'chat',
        app: 'Natter',
        title: 'Coach B',
        lines: [
          ['Coach B', 'You were the only grown-up in that class today', '23:41'],
          ['', 'lol thanks', '23:44'],
          ['Coach B', 'I mean it. This stays between us, delete as you go', '23:52'],
          ['', 'ok', '23:53'],
        ],
      },
    },
    {
      name: 'natter-saturday-plan.jpg',
      picture: {
        shows: 'chat',
        app: 'Natter',
        title: 'Coach B',
        lines: [
          ['Coach B', 'You about at the leisure centre Saturday? Without the others', '00:12'],
          ['', 'maybe', '00:15'],
          ['Coach B', 'Don’t make it weird by telling people', '00:16'],
        ],
      },
    },
    {
      name: 'what-mrs-astbury-said.txt',
      text: told`
        Mrs Sidony Astbury, in my office, from ten past three.

        Found the messages when Wren left her phone on the stairs. Read back to July. Is sure that Wren has never met him outside school.
        Has not spoken to him or to Wren. Her sister is a police officer and told her to come here first and to keep the phone as it is.

        Wants to know whether Wren should come in tomorrow. I said that somebody would ring her tonight.
      `,
    },
  ],
  then: [
    at(24, '15:40', 'dsl').opens(),
    at(24, '15:44', 'dsl').confirms(1),
    at(24, '15:45', 'dsl').confirms(2),
    at(24, '15:45', 'dsl').confirms(3),
    at(24, '15:48', 'dsl').joins('1, 2'),
    at(24, '15:53', 'dsl').fillsSheet(1, {
      displayName: 'Coach B',
      visibleTo: 'one_person',
      seen: [0, '15:10'],
      capturedBy: 'Maud Quennell, from Wren’s phone, her mother beside her',
      taken: [0, '15:18'],
      words: '“This stays between us, delete as you go.” “You about at the leisure centre Saturday? Without the others.”',
      context: 'The messages go back to July. Nobody scrolled further than what Mrs Astbury showed.',
      stillThere: 'yes',
      replied: 'yes',
      blocked: 'no',
      reported: 'no',
    }),
    at(24, '15:55', 'head').opens(),
    at(24, '16:15', 'head').triages({
      limbs: {
        H1: ['not_sure', 'We have not spoken to Wren. Her mother says that she has been quiet for weeks.'],
        H2: ['not_sure', 'Asking a child to meet alone and in secret may be one. That is for the police.'],
        H3: ['yes', 'Secrecy, deleting, flattery, late at night, and a plan to meet alone.'],
        H4: ['yes', 'He has been told twice about private messages to pupils, at induction and in January.'],
      },
      is: ['allegation'],
      about: ['private_contact_work_relationship', 'possible_grooming'],
      reason: 'It meets the harm threshold on what we have already seen. I am ringing the LADO now.',
      teacher: 'yes',
      pupilSays: 'yes',
      offence: 'yes',
    }),
    at(24, '16:25', 'dsl').step(
      'P1.1',
      'Wren is at home with her mother. Mr Thrapwood left at half past three and has no contact with her tonight. Rang Mrs Astbury at 16:20 and will again at eight.',
    ),
    at(24, '16:35', 'head').tells(
      'lado',
      {
        authority: 'Brackenshire Council',
        person: 'Rowena Tasker, duty desk',
        channel: 'telephone',
        reference: 'BR-L-2231',
        advice: 'Strategy discussion to follow. Do not speak to him or to Wren before the police have. I sent the form as well.',
        threshold: 'met',
        hold: 'none',
      },
      'P1.3',
    ),
    at(24, '16:50', 'dsl').tells(
      'police',
      {
        force: 'Brackenshire Police',
        line: '101',
        person: 'Child protection desk',
        reference: 'CP-88-4127',
        advice: 'They will ring Mrs Astbury tonight. Keep the phone switched on and charged. Nobody at school to look through it.',
        hold: 'none',
      },
      'P1.4',
    ),
    at(24, '17:00', 'dsl').tells('csa_notification', { notifier: 'Dilwyn Aspinshaw', notified: 'police', channel: 'telephone' }, 'P1.5'),
    at(24, '17:05', 'head').names(
      { name: 'Rowena Tasker', engagement: 'member_of_public', about: 'LADO, Brackenshire Council' },
      'outside_contact',
    ),
    at(24, '17:10', 'head').restricts(['head', 'dsl'], 'The fewer the better until the police have spoken to him'),
    at(23, '08:30', 'head').bringsIn('hr', 'hr_adviser', 'Suspension: wording of the letter, support for him'),
    at(23, '09:05', 'hr').opens(),
    at(23, '10:10', 'head').suspends({
      decider: 'Isaura Thackwell, headteacher',
      employer: 'academy_trust',
      ladoView: 'Rowena Tasker agrees, and asks for it to be looked at with her every ten working days.',
      policeView: 'They have no objection. They ask us to say nothing of what is alleged.',
      hrView: 'Philippa Garrowby agrees. Full pay, and a letter tomorrow.',
      redeploy_no_unsupervised_contact: 'He would still be on site with her, and she with him.',
      assistant_present: 'Not workable for PE: changing rooms, fixtures, minibuses.',
      work_elsewhere_in_school: 'There is one field and one sports hall.',
      move_child_with_parent_consultation: 'It is not for her to move. Her mother says the same.',
      other_site_or_trust: 'Millbrook is a primary school with no place for a coach, and the same children’s brothers and sisters.',
      remote_work: 'His job is coaching.',
      reasons: 'She has to be able to come to school. Nothing less than his absence makes sure that he does not meet her.',
      contact: 'Torvald’s line manager at the trust, Mondays and Thursdays',
      social: 'No contact with pupils or their families. He may see friends among the staff, and not speak of this.',
    }),
    at(23, '10:40', 'head').step(
      'P1.7',
      'Told him that an allegation has been made, nothing of what it is, as the police asked. Mrs Astbury knows that he will not be in.',
    ),
    at(23, '11:00', 'head').step(
      'P1.6',
      'Union rung while he was with me. Employee assistance number given. Named contact will ring him on Mondays and Thursdays.',
    ),
    at(22, '12:15', 'head').step('P1.8a', 'Letter posted and e-mailed, in Philippa’s words.'),
    at(22, '16:30', 'dsl').writes(
      'You wrote this down very clearly and it has helped. Please don’t talk about it with anybody, and ring me if Wren says anything to you. You can talk to the employee assistance line too; this sort of thing is upsetting.',
    ),
    at(21, '07:50', 'teacher').answers(
      'Thank you. She came to registration this morning and asked who is taking football. I said I did not know.',
    ),
    at(21, '15:00', 'head').step(
      'P1.9',
      'Strategy discussion: police, social care, LADO, Dilwyn and me. Joint investigation. The police interview first.',
    ),
    at(20, '09:20', 'head').tells('police', {
      force: 'Brackenshire Police',
      line: 'officer',
      person: 'DC Allegra Marchetti',
      officer: 'Child protection, DC 4127',
      reference: 'CP-88-4127',
      agreed: 'Tell the PE team that nobody speaks to him about it',
      makeActions: 'yes',
      hold: 'wait',
      holdWords: 'DC Marchetti, CP-88-4127: no interview of him, of Wren or of colleagues by the school until she rings us.',
    }),
    at(20, '10:05', 'head').finishes(
      'Tell the PE team that nobody speaks to him about it',
      'Told them at morning briefing, without a name.',
    ),
    at(17, '15:20', 'dsl').notes(
      'Wren’s mother rang. Wren has been interviewed by the police at home. She is seeing the counsellor on Wednesdays and that helps.',
    ),
    at(13, '09:30', 'head').looksAgain({
      result: 'goes_on',
      decider: 'Isaura Thackwell, headteacher',
      reasons: 'Looked at again with the LADO. Nothing has changed; the police ask for two more weeks.',
    }),
    at(5, '11:20', 'head').step(
      'P1.13',
      'Rang Rowena Tasker. Nothing to add until the police have finished. She will ring before the end of term.',
    ),
    at(4, '16:10', 'dsl').notes('Rang DC Marchetti for news. His devices are still with the examiners. Another fortnight, she thinks.'),
  ],
};
