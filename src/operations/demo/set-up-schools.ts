import type { INestApplicationContext } from '@nestjs/common';
import { Actors, ChoosePassword } from '../../accounts/index.js';
import { AddPeople, AddSchool, AppointSomebody, BeginSchool, OpenReporting, SayNoSecondHr } from '../../admin/index.js';
import { type Actor, dateTimeOf, dayOf, heedItself } from '../../kernel/index.js';
import { defaultLiveMonths } from '../../rules/index.js';
import { AnonymousDoor, ConfirmLiveMonths, SaveOutsideNumber } from '../../schools/index.js';
import { Cast } from './cast.js';
import { done } from './done.js';
import { casts, type DemoPerson, emailOf, outsideNumbers, type SchoolKey, schoolWords } from './people.js';

/** Both schools as their administrators set them up: people, appointments, outside numbers, reporting open. */
export async function setUpSchools(app: INestApplicationContext, password: string, now: Date): Promise<Cast> {
  const cast = new Cast(app.get(Actors));
  await setUpHarbourLane(app, cast, password, now);
  await setUpMillbrook(app, cast, password, now);
  return cast;
}

async function setUpHarbourLane(app: INestApplicationContext, cast: Cast, password: string, now: Date): Promise<void> {
  const { admin, ...others } = casts.harbourlane;
  const begun = done(
    'the first school',
    await app.get(BeginSchool).run(
      {
        school: schoolWords.harbourlane,
        administrator: { name: admin.name, jobTitle: admin.jobTitle, email: emailOf('harbourlane', 'admin'), password },
      },
      'command',
    ),
  );
  const administrator = await app.get(Actors).of(begun.accountId, 'command');
  if (administrator === null) throw new Error('The first administrator is not there');
  cast.enters('harbourlane', 'admin', administrator);
  await fill(app, cast, 'harbourlane', { administrator, people: others, password, now });
  const door = app.get(AnonymousDoor);
  const { version } = await door.of(administrator.schoolId);
  done('an address for reports without a name', await door.open(administrator, version));
}

/** Nobody at Millbrook is an administrator: the trust set it up. */
async function setUpMillbrook(app: INestApplicationContext, cast: Cast, password: string, now: Date): Promise<void> {
  const { schoolId } = await app.get(AddSchool).run({ ...heedItself, channel: 'command' }, schoolWords.millbrook);
  const administrator: Actor = { ...heedItself, schoolId, channel: 'command' };
  await fill(app, cast, 'millbrook', { administrator, people: casts.millbrook, password, now });
}

interface Filling {
  readonly administrator: Actor;
  readonly people: Readonly<Record<string, DemoPerson>>;
  readonly password: string;
  readonly now: Date;
}

async function fill(
  app: INestApplicationContext,
  cast: Cast,
  school: SchoolKey,
  { administrator, people, password, now }: Filling,
): Promise<void> {
  const all = Object.entries(people);
  const accounts = all.map(([who, { name, jobTitle, phone, engagement }]) => ({
    name,
    jobTitle,
    phone,
    engagement,
    email: emailOf(school, who),
  }));
  const added = done('people', await app.get(AddPeople).run(administrator, accounts, 'print'));
  for (const [index, [who, { roles }]] of all.entries()) {
    const account = added[index];
    if (!account) throw new Error(`${who} was not added`);
    cast.enters(school, who, account);
    for (const role of roles)
      done(`${who} as ${role}`, await app.get(AppointSomebody).run(administrator, { ...forGood, role, accountId: account.accountId }));
  }
  await Promise.all(
    added.map(async ({ token, name }) => done(`the password of ${name}`, await app.get(ChoosePassword).run(token, password))),
  );
  // Somebody looked at them in the summer; that is soon enough.
  const lastChecked = dateTimeOf(dayOf(now)).minus({ months: 4 }).toISODate();
  for (const number of outsideNumbers) done(number.name, await app.get(SaveOutsideNumber).run(administrator, { ...number, lastChecked }));
  const reason = 'Disciplinary procedure of the Lantern Trust, September 2026, section 9';
  done('live months', await app.get(ConfirmLiveMonths).run(administrator, { months: defaultLiveMonths, reason }));
  await app.get(SayNoSecondHr).run(administrator);
  done(`reporting at ${school}`, await app.get(OpenReporting).run(administrator));
}

/** An appointment from now on, until further notice. */
const forGood = { from: null, until: null, replaces: false };
