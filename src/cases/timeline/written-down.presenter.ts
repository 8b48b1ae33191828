import { paths } from '../../kernel/index.js';
import { plainLink } from '../../platform/views/govuk.js';
import type { ShownEntry } from '../audit/case-log.queries.js';
import { factsOfLetter } from '../letters/letters.presenter.js';
import { factsOfMeeting } from '../meetings/meeting-facts.presenter.js';
import { factsOfSupport } from '../support/support-facts.presenter.js';
import { factsOfEntry } from '../suspension/suspension-facts.presenter.js';
import { everyEntry } from '../suspension/suspension-words.js';
import type { Said } from './timeline-entry.js';
import type { TimelineSeen } from './timeline.queries.js';

/** What stands on a page of its own beside the actions: suspension, meetings, support, letters. Null for any other entry. */
export function writtenDown(entry: ShownEntry, seen: TimelineSeen, reference: string): Said | null {
  switch (entry.action) {
    case 'case.suspension-recorded':
      return suspensionSaid(entry, seen, reference);
    case 'case.meeting-recorded':
      return meetingSaid(entry, seen, reference);
    case 'case.support-recorded':
      return supportSaid(entry, seen, reference);
    case 'case.letter-sent':
      return letterSaid(entry, seen, reference);
    default:
      return null;
  }
}

function suspensionSaid(entry: ShownEntry, { suspensions }: TimelineSeen, reference: string): Said {
  const kept = everyEntry(suspensions).find(({ id }) => id === entry.words.suspensionEntryId);
  if (!kept) return {};
  const wording = [kept.now, ...kept.earlier].find(({ savedAt }) => savedAt === entry.at) ?? kept.now;
  return {
    by: wording.byName,
    text: factsOfEntry(wording).map(({ name, value }) => `${name}: ${value}`),
    more: plainLink('All about suspension', `${paths.cases.section(reference, 'suspension')}#${kept.id}`),
  };
}

function meetingSaid(entry: ShownEntry, { meetings }: TimelineSeen, reference: string): Said {
  const kept = meetings.find(({ id }) => id === entry.words.meetingId);
  if (!kept) return {};
  const wording = [kept.now, ...kept.earlier].find(({ savedAt }) => savedAt === entry.at) ?? kept.now;
  return {
    by: wording.byName,
    text: factsOfMeeting(wording)
      .slice(2)
      .map(({ name, value }) => `${name}: ${value}`),
    more: plainLink('All meetings', `${paths.cases.section(reference, 'meetings')}#${kept.id}`),
  };
}

function supportSaid(entry: ShownEntry, { support }: TimelineSeen, reference: string): Said {
  const kept = support.find(({ id }) => id === entry.words.supportId);
  if (!kept) return {};
  const wording = [kept.now, ...kept.earlier].find(({ savedAt }) => savedAt === entry.at) ?? kept.now;
  return {
    by: wording.byName,
    text: factsOfSupport(wording).map(({ name, value }) => `${name}: ${value}`),
    more: plainLink('All support offered', `${paths.cases.section(reference, 'support')}#${kept.id}`),
  };
}

function letterSaid(entry: ShownEntry, { letters }: TimelineSeen, reference: string): Said {
  const letter = letters.find(({ id }) => id === entry.words.letterId);
  if (!letter) return {};
  return {
    by: letter.byName,
    text: factsOfLetter(letter)
      .slice(0, 3)
      .map(({ name, value }) => `${name}: ${value}`),
    more: plainLink('Read the letter', paths.cases.letter(reference, letter.id)),
  };
}
