import type { NamedPerson, ReportAnswers } from '../../cases/index.js';
import { type AppointmentRole, momentFromParts, roleLabels, sameWords } from '../../kernel/index.js';
import { type EngagementKind, type ReportKind, reportKindTable, type SureAnswer } from '../../rules/index.js';
import { candidatesFor } from '../steps/candidates.js';
import type { KnownAccount } from '../steps/known-accounts.queries.js';
import { type AnonymousForm, namesIn, needsFacts } from './anonymous.form.js';

/** Stands beside a name that Heed, and nobody else, took for a role holder's. */
const onlyAlike = 'Heed took this for somebody who holds a role here, and left them out. Nobody has confirmed it';

/**
 * The report that a form makes. A name like that of somebody who could receive it leaves them out, because nobody can be asked "Is it one of
 * these people?" without showing names to the internet: rather one too many than one too few.
 * @source domain guide 4.3, "A typed name equal or close to a role holder's", and R20
 */
export function anonymousAnswers(form: AnonymousForm, holders: readonly KnownAccount[], now: Date): ReportAnswers {
  const kind = form.kind as ReportKind;
  const { asks } = reportKindTable[kind];
  const engagement = engagementIn(form);
  const subjects = recognised(namesIn(form.subjects), engagement, holders);
  const targets = recognised(namesIn(form.targets), 'unknown', holders);
  const mayNot = namesIn(form.leaveOutNames).flatMap((name) => everyoneLike(name, holders));
  return {
    kind,
    // Not sure counts as yes: nobody is blamed for being careful.
    danger: form.danger === 'no' ? 'no' : 'yes',
    toldBy: 'myself',
    toldByName: '',
    whatHappened: form.whatHappened,
    subjects: subjects.people.length === 0 && form.unknown.length > 0 ? [somebody(engagement)] : subjects.people,
    targets: targets.people,
    child: asks.child === 'never' ? null : (form.child as SureAnswer),
    children: [],
    childFacts: needsFacts(form)
      ? {
          sexual_words: form.sexual_words as SureAnswer,
          secrecy: form.secrecy as SureAnswer,
          meeting_up: form.meeting_up as SureAnswer,
          threat_or_hurt: form.threat_or_hurt as SureAnswer,
        }
      : null,
    abuseForms: [],
    threatens: null,
    repeated: null,
    replied: null,
    platform: form.platform,
    handle: form.handle,
    accountType: null,
    datesOfConduct: form.datesOfConduct,
    firstKnownAt: (momentFromParts(form.firstKnown) ?? now).toISOString(),
    alreadyTold: form.alreadyTold,
    mustNotSee: [...byRole(form.leaveOut, holders), ...mayNot, ...subjects.perhaps, ...targets.perhaps],
    tellHeadteacher: false,
    otherSchool: '',
    leftOn: '',
    earlierReport: '',
    materialRecord: null,
    gate: form.gate as SureAnswer,
    anonymous: true,
  };
}

function engagementIn({ kind, engagement }: AnonymousForm): NamedPerson['engagement'] {
  if (engagement !== '' && engagement !== 'unknown') return engagement as EngagementKind;
  return kind === 'ex_employee_disrepute' ? 'ex_employee' : 'unknown';
}

function somebody(engagement: NamedPerson['engagement']): NamedPerson {
  return { personId: null, name: '', engagement, about: '' };
}

/** Names with the role holder whom each can only mean; where it may mean several, all of them are `perhaps`. */
function recognised(names: readonly string[], engagement: NamedPerson['engagement'], holders: readonly KnownAccount[]) {
  const people: NamedPerson[] = [];
  const perhaps: NamedPerson[] = [];
  for (const name of names) {
    const like = everyoneLike(name, holders);
    const exact = like.filter(({ about }) => about === '');
    const only = exact.length === 1 ? exact[0] : like.length === 1 ? like[0] : undefined;
    const personId = only?.personId ?? null;
    if (personId === null) perhaps.push(...like.filter((one) => one.personId !== null));
    // Whoever was named by their name and by their role is one person.
    if (personId === null || !people.some((one) => one.personId === personId))
      people.push({ personId, name, engagement, about: only?.about ?? '' });
  }
  return { people, perhaps };
}

/** Every role holder whom a name, or a role written instead, may mean; the bare name where it is nobody's. */
function everyoneLike(name: string, holders: readonly KnownAccount[]): NamedPerson[] {
  const meant = candidatesFor(name, holders);
  const like = holders.filter(({ personId }) => meant.includes(personId));
  if (like.length === 0) return [{ personId: null, name, engagement: 'unknown', about: '' }];
  return like.map((holder) => ({
    personId: holder.personId,
    name,
    engagement: 'unknown',
    about: sameWords(holder.name, name) ? '' : onlyAlike,
  }));
}

function byRole(roles: readonly string[], holders: readonly KnownAccount[]): NamedPerson[] {
  return roles.flatMap((role): NamedPerson[] => {
    const said = { name: roleLabels[role as AppointmentRole], engagement: 'unknown' as const, about: '' };
    const held = holders.filter((holder) => holder.roles.some((one) => one === role));
    return held.length === 0 ? [{ personId: null, ...said }] : held.map(({ personId }) => ({ personId, ...said }));
  });
}
