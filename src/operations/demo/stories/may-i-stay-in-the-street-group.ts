import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** A question, answered and closed within the week. */
export const mayIStayInTheStreetGroup: Story = {
  key: 'may I stay in the street group',
  school: 'harbourlane',
  by: 'teacher',
  sent: [14, '12:35'],
  answers: {
    kind: 'advice_request',
    whatHappened: told`
      My street has a group on Natter: bins, parcels, lost cats. Four of the families have children here and one of them is in my tutor
      group. I have never written anything about school in it. Do I have to leave?
    `,
    platform: 'Natter',
  },
  then: [
    at(14, '15:30', 'slt').opens(),
    at(13, '09:10', 'slt').triages({ limbs: null, is: ['advice'], reason: 'A sensible question. Nobody is being reported.' }),
    at(13, '09:25', 'slt').writes(
      'No, you don’t have to leave. A neighbours’ group is fine. Keep school out of it, don’t take up anything a parent asks you there, and tell them to use the office. If a pupil joins, leave and tell me.',
    ),
    at(13, '09:30', 'slt').step('P11.1', 'Answered: she may stay; school stays out of it.'),
    at(13, '12:50', 'teacher').answers('That is clear, thank you. I have told the neighbours the same so that nobody minds.'),
    at(12, '08:40', 'slt').step('P11.2', 'She says that it helps.'),
    at(12, '08:45', 'slt').step('P11.3', 'Closing. Nothing here is a concern.'),
    at(12, '08:50', 'slt').ends('P11', { finding: null, reasons: 'Advice given and understood.' }),
    at(12, '08:52', 'slt').closes('Answered.'),
  ],
};
