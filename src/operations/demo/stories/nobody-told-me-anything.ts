import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** About how a report was handled: to the chair. Being assessed, and overdue. */
export const nobodyToldMeAnything: Story = {
  key: 'nobody told me anything',
  school: 'harbourlane',
  by: 'assistant',
  sent: [4, '16:45'],
  answers: {
    kind: 'about_handling',
    whatHappened: told`
      In the spring I told a senior colleague about a comment that a coach made to a girl online. I was asked to write it down and I did, on
      paper. I never heard anything again. The coach still comes on Wednesdays. I asked twice and was told "it's in hand".

      I don't want to get anybody into trouble. I just don't know whether anybody ever read it. With this new system I can at least see that
      somebody has.
    `,
    child: 'not_sure',
    datesOfConduct: 'The week before the Easter holidays',
    alreadyTold: 'My union representative.',
  },
  then: [
    at(3, '11:30', 'chair').opens(),
    at(3, '11:45', 'chair').writes(
      'Dear Casimir, I have read this. I will find out what became of the paper. You were right to ask. May I ring you tomorrow after two?',
    ),
    at(3, '16:20', 'assistant').answers('Yes please, after two is fine. I have a copy of what I wrote.'),
    at(2, '14:35', 'chair').notes(
      'Rang him. He gave the paper to the head of PE, who retired at Easter. The coach is Pascoe Dunmore. I have asked the office for the PE folder without saying why.',
    ),
  ],
};
