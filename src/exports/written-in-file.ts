import { longMoment } from '../kernel/index.js';
import {
  bodyNames,
  everySuspensionEntry,
  factsOfLetter,
  factsOfMeeting,
  factsOfSuspension,
  factsOfWording,
  meetingTitle,
  suspensionTitle,
} from '../cases/index.js';
import { letterKindLabels } from '../rules/index.js';
import type { DecisionInFile, EventInFile } from './case-file/case-file.js';
import type { GatheredCase } from './gather-case.js';

/** What was decided, and about suspension every entry in its latest wording. */
export function decisionsIn({ decisions, suspensions }: GatheredCase): DecisionInFile[] {
  const decided = decisions.map(({ id, at, decidedBy, title, lines, reason, edition }) => ({
    part: `decision ${id}`,
    at: new Date(at),
    who: decidedBy.name,
    what: title,
    reasons: [...lines.map(({ label, text }) => `${label}: ${text}`), reason].filter(Boolean).join('\n'),
    edition: edition?.label ?? '',
  }));
  const suspended = everySuspensionEntry(suspensions).map(({ id, now, earlier }) => ({
    part: `suspension ${id}`,
    at: new Date(now.at),
    who: now.byName,
    what: `Suspension: ${suspensionTitle(now).toLowerCase()}`,
    reasons: [...factsOfSuspension(now).map(({ name, value }) => `${name}: ${value}`), ...putRight(earlier.length > 0 ? now : null)].join(
      '\n',
    ),
    edition: '',
  }));
  return [...decided, ...suspended].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** As it stands now, with how often it was changed. */
export function meetingInFile({ id, now, earlier }: GatheredCase['meetings'][number]): EventInFile {
  const said = factsOfMeeting(now).slice(1);
  return {
    part: `meeting ${id}`,
    at: new Date(now.at),
    who: now.byName,
    what: `Meeting: ${meetingTitle(now)}`,
    words: [...said.map(({ name, value }) => `${name}: ${value}`), ...putRight(earlier.length > 0 ? now : null)].join('\n'),
  };
}

/** Every word of it, as it was sent. */
export function letterInFile(letter: GatheredCase['letters'][number]): EventInFile {
  const about = factsOfLetter(letter).map(({ name, value }) => `${name}: ${value}`);
  return {
    part: `letter ${letter.id}`,
    at: new Date(letter.savedAt),
    who: letter.byName,
    what: `Letter sent: ${letterKindLabels[letter.kind].toLowerCase()}`,
    words: [...about, '', letter.words].join('\n'),
  };
}

function putRight(now: { readonly savedAt: string; readonly whyCorrected: string | null } | null): string[] {
  return now === null ? [] : [`Put right on ${longMoment(new Date(now.savedAt))}: ${now.whyCorrected ?? ''}`];
}

/** The latest wording, with how often it was put right. */
export function toldOutside({ id, body, now, earlier }: GatheredCase['referrals'][number]): EventInFile {
  const corrected = putRight(earlier.length > 0 ? now : null);
  const said = factsOfWording(now).slice(1);
  return {
    part: `told ${id}`,
    at: new Date(now.at),
    who: now.byName,
    what: `Told outside the school: ${bodyNames[body]}`,
    words: [...said.map(({ name, value }) => `${name}: ${value}`), ...corrected].join('\n'),
  };
}
