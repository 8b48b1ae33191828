import {
  careOf,
  CaseLook,
  CheckInForm,
  MeetingForm,
  meetingsOf,
  partiesOf,
  RecordCheckIn,
  RecordMeeting,
  RecordSupport,
  SupportForm,
  supportOf,
} from '../../cases/index.js';
import { boxesOfDay } from '../../kernel/index.js';
import { workingDaysAfter } from './moments.js';
import type { Deed } from './deeds.js';
import type { Doing, Scene } from './scene.js';

/** Asks whoever is to be asked next, once a case is over. */
export const asksHow: Doing<'asksHow'> = async ({ app, actor, reference }, { said }) => {
  const { seen } = await app.get(CaseLook).read(actor, reference, 'case.act', 'actions', careOf);
  const next = seen.checkIns.find(({ asked }) => asked === null);
  if (next === undefined) throw new Error('The demonstration does not fit: nobody is to be asked');
  return app.get(RecordCheckIn).run(actor, reference, next.id, { ...new CheckInForm(), ...said });
};

/** A meeting was today if it was held, and is planned for three working days on. */
export const meets: Doing<'meets'> = async ({ app, actor, reference, now }, { time, said }) => {
  const { seen } = await app.get(CaseLook).read(actor, reference, 'case.record-step', 'actions', meetingsOf);
  const at = { ...boxesOfDay(workingDaysAfter(now, said.state === 'planned' ? 3 : 0)), time };
  return app.get(RecordMeeting).run(actor, reference, { ...new MeetingForm(), ...said, at, version: `${seen.length}` });
};

/** Offers support to somebody of the case by their name, which does a step. */
export async function offers(
  { app, actor, reference }: Scene,
  { to, said }: Extract<Deed, { does: 'offers' }>,
  step: string,
): Promise<unknown> {
  const { seen } = await app.get(CaseLook).read(actor, reference, 'case.act', 'actions', async (tx, file) => ({
    party: (await partiesOf(tx, file)).find(({ name, part }) => name === to && part !== 'reporter')?.id ?? '',
    version: `${(await supportOf(tx, file)).length}`,
  }));
  return app.get(RecordSupport).run(actor, reference, { ...new SupportForm(), ...said, ...seen, steps: [step] });
}
