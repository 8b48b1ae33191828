import { dayOf, inLondon, longMoment, nameWithoutAccount, paths } from '../../kernel/index.js';
import { link, plainLink, words } from '../../platform/views/govuk.js';
import { type ActionLine } from '../actions/steps.queries.js';
import { parts, type PartyPart, pathwayLabels, referralBodyTable } from '../../rules/index.js';
import { roleName } from '../case-head.presenter.js';
import type { ShownEntry } from '../audit/case-log.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { holdsAdvice, mayReadAdvice } from './domain/legal-advice.js';
import { timelineActions } from './timeline-actions.js';
import { careSaid } from './care-said.presenter.js';
import { linkSaid } from './link-said.presenter.js';
import { factsOfWording } from '../referrals/wording.presenter.js';
import type { Said, TimelineEntry } from './timeline-entry.js';
import { writtenDown } from './written-down.presenter.js';
import { receiversIn, type TimelineSeen } from './timeline.queries.js';

/** Null for what whoever looks may not read. */
export function timelineEntry(entry: ShownEntry, seen: TimelineSeen, file: OpenCase): TimelineEntry | null {
  const said = saidOf(entry, seen, file);
  if (said === null) return null;
  const at = new Date(entry.at);
  return {
    at,
    time: inLondon(at).toFormat('HH:mm'),
    title: said.title ?? textIn(entry, 'title') ?? timelineActions[entry.action]?.title ?? '',
    by: said.by === undefined ? nameOf(entry.actor, seen) : said.by,
    key: timelineActions[entry.action]?.key ?? false,
    later: said.later ?? null,
    text: (said.text ?? []).map((one) => (typeof one === 'string' ? words(one) : one)),
    quote: said.quote ?? null,
    more: said.more ?? null,
  };
}

/** The same day and time in few words: "Monday 9 November, 18:55". */
export function shortMoment(moment: Date, beside: Date): string {
  const sameYear = dayOf(moment).slice(0, 4) === dayOf(beside).slice(0, 4);
  return inLondon(moment).toFormat(sameYear ? 'cccc d LLLL, HH:mm' : 'cccc d LLLL yyyy, HH:mm');
}

function saidOf(entry: ShownEntry, seen: TimelineSeen, file: OpenCase): Said | null {
  const written = writtenDown(entry, seen, file.row.reference);
  if (written !== null) return written;
  switch (timelineActions[entry.action]?.group) {
    case 'notes':
      return noteSaid(entry, seen, file.row.reference);
    case 'messages':
      return messageSaid(entry, seen);
    case 'steps':
      return stepSaid(entry, seen, file);
    case 'outside':
      return linkSaid(entry, seen, file.row.reference) ?? outsideSaid(entry, seen, file.row.reference);
    case 'evidence':
      return evidenceSaid(entry);
    case 'people':
      return careSaid(entry, seen, file.row.reference) ?? peopleSaid(entry, seen);
    case 'decisions':
    case undefined:
      return decisionSaid(entry, seen, file.row.reference);
  }
}

function noteSaid(entry: ShownEntry, { notes }: TimelineSeen, reference: string): Said | null {
  const note = notes.find(({ id }) => id === entry.words.noteId);
  if (!note) return null;
  const earlier = notes.find(({ id }) => id === note.addsTo);
  const written = new Date(note.at);
  return {
    title: note.privileged ? 'Note: legal advice' : 'Note',
    by: note.byName,
    later: note.about === null ? null : `Added later, about ${shortMoment(new Date(note.about), written)}`,
    text: earlier === undefined ? [] : [`Adds to the note of ${shortMoment(new Date(earlier.at), written)}.`],
    quote: note.words,
    more: plainLink('Add to this note', `${paths.cases.section(reference, 'timeline')}?to=${note.id}#note`),
  };
}

function outsideSaid(entry: ShownEntry, { referrals }: TimelineSeen, reference: string): Said {
  const told = referrals.find(({ id }) => id === entry.words.referralId);
  if (!told) return {};
  const wording = [told.now, ...told.earlier].find(({ savedAt }) => savedAt === entry.at) ?? told.now;
  const at = new Date(wording.at);
  const written = new Date(wording.savedAt);
  return {
    by: wording.byName,
    later: written.getTime() - at.getTime() < 60_000 ? null : `About ${shortMoment(at, written)}`,
    text: factsOfWording(wording)
      .slice(1)
      .map(({ name, value }) => `${name}: ${value}`),
    more: plainLink('All who were told outside', `${paths.cases.section(reference, 'referrals')}#${told.id}`),
  };
}

function messageSaid(entry: ShownEntry, { messages }: TimelineSeen): Said | null {
  const message = messages.find(({ id }) => id === entry.words.messageId);
  if (!message) return null;
  return {
    title: message.side === 'reporter' ? 'Message from the reporter' : 'Message to the reporter',
    by: message.byName,
    quote: message.words,
  };
}

/** What was decided stands in the same transaction as its entry. */
function decisionSaid(entry: ShownEntry, seen: TimelineSeen, reference: string): Said {
  if (entry.action === 'case.opened' || entry.action === 'case.started') return receivedSaid(entry, seen, reference);
  const outcome = seen.outcomes.find(({ id }) => id === entry.words.outcomeId);
  if (outcome)
    return {
      title: [pathwayLabels[outcome.pathway], outcome.findingLabel ?? 'ended'].join(': '),
      text: outcome.outcomes.map(({ label }) => label),
      quote: outcome.reasons,
    };
  const decision = seen.decisions.find(({ id }) => id === entry.words.decisionId) ?? seen.decisions.find(({ at }) => at === entry.at);
  if (!decision) return {};
  const under = decision.edition === null || decision.triage === null ? [] : [`Under ${decision.edition.label}.`];
  return {
    title: decision.title,
    text: [...decision.lines.map(({ label, text }) => (label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`)), ...under],
    quote: decision.reason === '' ? null : decision.reason,
  };
}

function receivedSaid(entry: ShownEntry, { names }: TimelineSeen, reference: string): Said {
  const to = receiversIn(entry.words).flatMap((id) => names.get(id) ?? []);
  const sent = to.length === 0 ? '' : `Sent to ${inOneLine(to)}. `;
  return { text: [words(sent, link('Read the whole report', paths.cases.reported(reference)))] };
}

function stepSaid(entry: ShownEntry, { actions }: TimelineSeen, file: OpenCase): Said {
  const action = actions.find(({ id }) => id === entry.words.actionId);
  if (!action) return {};
  if (entry.action === 'case.due-time-moved') return { by: 'Heed', text: movedWords(entry) };
  // That the step was done belongs to the procedure; what was written at it, to the advice.
  if (holdsAdvice(action) && !mayReadAdvice(file)) return {};
  if (entry.action !== 'case.step-done') return { quote: entry.action === 'case.step-left-out' ? action.words.whyCancelled : null };
  const { result, whyLate } = action.words;
  const text = [...referralLines(action), ...(whyLate === null ? [] : [`Why it was late: ${whyLate}`])];
  return { later: doneBefore(entry, action), text, quote: result };
}

/** The days that the school entered move what counts school days. */
function movedWords(entry: ShownEntry): string[] {
  const [before, due] = [textIn(entry, 'before'), textIn(entry, 'due')];
  const was = before === null || before === '' ? [] : [`It was due by ${longMoment(new Date(before))}.`];
  const is = due === null || due === '' ? [] : [`By the school’s days as they are entered now: ${longMoment(new Date(due))}.`];
  return [...is, ...was];
}

function referralLines({ words: { referral } }: ActionLine): string[] {
  if (!referral) return [];
  const { body, spokeTo, reference, advice } = referral;
  const who = [referralBodyTable[body].label, spokeTo, reference === '' ? '' : `reference ${reference}`]
    .filter((part) => part !== '')
    .join(', ');
  return [`${who}.`, ...(advice === '' ? [] : [`Advice: ${advice}`])];
}

function doneBefore(entry: ShownEntry, { doneAt, words }: ActionLine): string | null {
  const recorded = new Date(entry.at);
  return words.recordedAt === undefined || doneAt === null ? null : `Added later, about ${shortMoment(doneAt, recorded)}`;
}

function evidenceSaid(entry: ShownEntry): Said {
  const [id, name] = [textIn(entry, 'evidenceId'), textIn(entry, 'name')];
  return {
    text: name === null ? [] : [name],
    more: id === null ? null : plainLink('Open it', paths.evidence.show(id), textIn(entry, 'title')),
  };
}

/** Why somebody was left out is told to nobody who still reads the case, and their name is not put beside it. @source domain guide 4.3 */
function peopleSaid(entry: ShownEntry, { names }: TimelineSeen): Said {
  const [name, as, reason, part] = [textIn(entry, 'name'), textIn(entry, 'as'), textIn(entry, 'reason'), textIn(entry, 'part')];
  const now = receiversIn(entry.words).flatMap((id) => names.get(id) ?? []);
  switch (entry.action) {
    case 'case.conflict-declared':
      return { by: null, text: ['They can no longer see this case. The reason is not shown.'] };
    case 'case.routed':
      return { by: 'Heed', text: now.length === 0 ? [] : [`Now with ${inOneLine(now)}.`] };
    case 'case.unopened':
      return { by: 'Heed', text: joinedWords(now, entry) };
    case 'case.unanswered':
      return { text: joinedWords(now, entry) };
    case 'case.person-added':
      return {
        text: name === null ? [] : [[name, part === null ? null : parts[part as PartyPart].label].filter((one) => one !== null).join(', ')],
      };
    default:
      return { text: name === null ? [] : [as === null || as === 'assigned' ? name : `${name}, ${roleName(as)}`], quote: reason };
  }
}

/** Those who held it were told again, whether or not anybody is left to join them. */
function joinedWords(joined: readonly string[], entry: ShownEntry): string[] {
  const again = textIn(entry, 'why') === null ? [] : ['Everybody who held it was told again.'];
  return [...(joined.length === 0 ? [] : [`Added: ${inOneLine(joined)}.`]), ...again];
}

function nameOf(actor: string, { names }: TimelineSeen): string {
  return nameWithoutAccount(actor) ?? names.get(actor) ?? 'Somebody who has left';
}

function inOneLine(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function textIn({ words }: ShownEntry, name: string): string | null {
  const value = words[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
