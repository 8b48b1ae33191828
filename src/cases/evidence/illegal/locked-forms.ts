import { IsIn, MinLength } from 'class-validator';
import type { Actor } from '../../../kernel/index.js';
import { MomentBoxes } from '../../../platform/http/date-boxes.js';
import { AtMost, FromTheList, OpenedAt } from '../../../platform/http/limits.js';
import { momentTyped } from '../../actions/moment-typed.js';
import { icoAnswers, instructions, type RecordKind, type RecordWords, supportAnswers, waysSeen } from './domain/locked-records.js';

class VersionForm {
  @OpenedAt()
  version = '';
}

class WhenForm extends VersionForm {
  at = new MomentBoxes();
}

class PoliceForm extends WhenForm {
  @MinLength(1, { message: 'Write which police force you told' })
  @AtMost(500)
  force = '';

  @AtMost(500)
  officer = '';

  @AtMost(500)
  reference = '';

  @AtMost(20_000)
  said = '';
}

class InstructionForm extends WhenForm {
  @IsIn(instructions, { message: 'Say what the police told you to do with it' })
  instruction = '';

  @MinLength(1, { message: 'Write who said so: name, rank or collar number' })
  @AtMost(500)
  givenBy = '';

  @MinLength(1, { message: 'Write their crime or log reference' })
  @AtMost(500)
  reference = '';

  @MinLength(1, { message: 'Write what they said, as near to their words as you can' })
  @AtMost(20_000)
  words = '';
}

class SeenForm extends VersionForm {
  @MinLength(1, { message: 'Choose who saw it' })
  @FromTheList(36)
  who = '';

  @AtMost(200)
  name = '';

  @IsIn(waysSeen, { message: 'Say whether it was by accident or decided' })
  how = '';

  @AtMost(20_000)
  why = '';

  @IsIn(supportAnswers, { message: 'Say how it stands with support' })
  support = '';

  @AtMost(20_000)
  note = '';
}

class DpoForm extends VersionForm {}

class BreachForm extends VersionForm {
  @IsIn(['yes', 'no'], { message: 'Say whether it was a personal data breach' })
  breach = '';

  @MinLength(1, { message: 'Write why' })
  @AtMost(20_000)
  reason = '';

  @IsIn(icoAnswers, { message: 'Say whether the Information Commissioner was told' })
  ico = '';

  @AtMost(500)
  icoReference = '';
}

export const lockedForms = {
  police: PoliceForm,
  instruction: InstructionForm,
  seen: SeenForm,
  dpo: DpoForm,
  breach: BreachForm,
} as const satisfies Record<RecordKind, new () => VersionForm>;

export type FormOf = { readonly [Kind in RecordKind]: InstanceType<(typeof lockedForms)[Kind]> };
export type Errors = Readonly<Record<string, string>>;

/** Somebody who is not in the list of those who have an account. */
export const somebodyElse = 'other';

/** What the form needs to be read against. */
export interface Asked {
  readonly now: Date;
  readonly actor: Actor;
  /** Accounts that may be chosen as having seen it, with their names. */
  readonly people: ReadonlyMap<string, string>;
  /** Names of those who were told. */
  readonly dpos: readonly string[];
}

/** What is to be written down, or what is wrong with it besides single fields. */
export const readWords: {
  readonly [Kind in RecordKind]: (form: FormOf[Kind], asked: Asked) => RecordWords[Kind] | { readonly errors: Errors };
} = {
  police: (form, { now }) => {
    const at = momentIn(form, now);
    return typeof at === 'string' ? wrong('at', at) : { at: at.toISOString(), ...pick(form, 'force', 'officer', 'reference', 'said') };
  },
  instruction: (form, { now }) => {
    const at = momentIn(form, now);
    if (typeof at === 'string') return wrong('at', at);
    const instruction = form.instruction as RecordWords['instruction']['instruction'];
    return { at: at.toISOString(), instruction, ...pick(form, 'givenBy', 'reference', 'words') };
  },
  seen: (form, { people }) => {
    const known = people.get(form.who);
    if (known === undefined && form.who !== somebodyElse) return wrong('who', 'Choose from the list');
    if (known === undefined && form.name === '') return wrong('name', 'Write their name');
    if (form.how === 'decision' && form.why === '') return wrong('why', 'Write why it was decided to look, and who was there');
    const how = form.how as RecordWords['seen']['how'];
    const support = form.support as RecordWords['seen']['support'];
    const who = known === undefined ? { accountId: null, name: form.name } : { accountId: form.who, name: known };
    return { ...who, how, support, ...pick(form, 'why', 'note') };
  },
  dpo: (_, { dpos }) => (dpos.length === 0 ? wrong('told', nobodyToTell) : { told: dpos }),
  breach: (form) => {
    const ico = form.ico as RecordWords['breach']['ico'];
    return { breach: form.breach as 'yes' | 'no', ico, ...pick(form, 'reason', 'icoReference') };
  },
};

const nobodyToTell = 'There is no data protection officer whom Heed may tell. Tell one yourself, and write it down as a note';

function wrong(field: string, sentence: string): { errors: Errors } {
  return { errors: { [field]: sentence } };
}

/** When it was: now, unless an earlier moment was typed. */
function momentIn(form: WhenForm, now: Date): Date | string {
  return momentTyped(form.at, now) ?? now;
}

function pick<Form extends object, Name extends keyof Form>(form: Form, ...names: Name[]): Pick<Form, Name> {
  return Object.fromEntries(names.map((name) => [name, form[name]])) as Pick<Form, Name>;
}
