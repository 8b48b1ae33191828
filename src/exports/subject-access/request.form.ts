import { IsIn } from 'class-validator';
import { workingDays } from '../../cases/index.js';
import { boxesOfDay, type Day, dayOf, faultOfDay, optionalDay } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import { type AccessKind, accessKinds, accessMonths, type Asker, askers } from '../../rules/index.js';
import { clockFaults } from './domain/access-clock.js';
import type { Asked } from './domain/access-events.js';

/** Who asks what is held about whom, and the days that its clock goes by. */
export class RequestForm {
  /** How many stood there when the page was opened; of one that is put right, how much was said about it. */
  @OpenedAt()
  version = '';

  @IsIn(accessKinds, { message: 'Say what they ask for' })
  purpose = '';

  @FromTheList(40)
  person = '';

  @IsIn(askers, { message: 'Say who asks' })
  asker = '';

  @AtMost(500)
  askerName = '';

  @AtMost(20_000)
  asksFor = '';

  received = new DayBoxes();

  identity = new DayBoxes();

  stopped = new DayBoxes();

  answered = new DayBoxes();

  extended = new DayBoxes();

  @AtMost(20_000)
  extendedWhy = '';

  @AtMost(20_000)
  whyCorrected = '';
}

export const requestDays = ['received', 'identity', 'stopped', 'answered', 'extended'] as const;
export type RequestDay = (typeof requestDays)[number];

/** Somebody in the case whose data may be asked for. */
export interface PersonInCase {
  readonly personId: string;
  readonly name: string;
  /** The case is about them. */
  readonly isSubject: boolean;
  readonly part: string;
}

interface Around {
  readonly now: Date;
  readonly people: readonly PersonInCase[];
  readonly corrects: boolean;
}

export type Faults = Readonly<Record<string, string>>;

export function readRequest(form: RequestForm, around: Around): { readonly said: Asked } | { readonly faults: Faults } {
  const { days, faults: unreal } = daysIn(form, around.now);
  const person = around.people.find(({ personId }) => personId === form.person);
  const received = days.received;
  const clock = {
    receivedOn: received ?? '',
    identityOn: days.identity,
    stoppedFrom: days.stopped,
    stoppedUntil: days.answered,
    extendedOn: days.extended,
  };
  const faults: Faults = {
    ...(received === null ? { received: 'Write the day on which it came' } : clockFaults(clock, accessMonths, workingDays)),
    ...whoFaults(form, person),
    ...(days.extended !== null && form.extendedWhy === '' ? { extendedWhy: 'Write why it takes longer' } : {}),
    ...(around.corrects && form.whyCorrected === '' ? { whyCorrected: 'Write what changed, or what was wrong' } : {}),
    ...unreal,
  };
  if (person === undefined || Object.keys(faults).length > 0) return { faults };
  const { asker, askerName, asksFor, extendedWhy } = form;
  const whom = { personId: person.personId, personName: person.name };
  return { said: { purpose: form.purpose as AccessKind, asker: asker as Asker, askerName, asksFor, extendedWhy, ...whom, ...clock } };
}

function whoFaults({ purpose, asker, askerName }: RequestForm, person: PersonInCase | undefined): Faults {
  const own = purpose === 'subject_copy';
  return {
    ...(person === undefined ? { person: 'Choose whose record it is' } : {}),
    ...(own && person?.isSubject === false
      ? { person: 'Choose the person whom the case is about, or say that it is a subject access request' }
      : {}),
    ...(own && asker !== 'self' && asker !== ''
      ? { asker: 'Their own record is for themselves. For anybody else it is a subject access request' }
      : {}),
    ...(asker !== 'self' && asker !== '' && askerName === '' ? { askerName: 'Write the name of whoever asks' } : {}),
  };
}

function daysIn(form: RequestForm, now: Date): { readonly days: Readonly<Record<RequestDay, Day | null>>; readonly faults: Faults } {
  const days: Record<RequestDay, Day | null> = { received: null, identity: null, stopped: null, answered: null, extended: null };
  const faults: Record<string, string> = {};
  for (const name of requestDays) {
    const day = optionalDay(form[name]);
    if (typeof day !== 'string') Object.assign(faults, faultOfDay(name, day));
    else if (day > dayOf(now)) faults[name] = 'Write a day that is not still to come';
    else days[name] = day;
  }
  return { days, faults };
}

/** As it would have been typed. */
export function requestAsTyped(asked: Asked): RequestForm {
  const { purpose, asker, askerName, asksFor, extendedWhy } = asked;
  return Object.assign(new RequestForm(), {
    ...{ purpose, asker, askerName, asksFor, extendedWhy, person: asked.personId },
    received: boxesOfDay(asked.receivedOn),
    identity: boxesOfDay(asked.identityOn),
    stopped: boxesOfDay(asked.stoppedFrom),
    answered: boxesOfDay(asked.stoppedUntil),
    extended: boxesOfDay(asked.extendedOn),
  });
}
