import { longMoment } from '../../kernel/index.js';
import type { Tag } from '../../platform/views/heed.js';
import type { FieldAsked } from '../referrals/domain/referral-fields.js';
import { linkEventTable, type LinkField, linkFields } from './domain/link-events.js';
import type { LinkState } from './domain/standing-of-link.js';
import { type EventRecord, type OpeningRecord, platformOf } from './link-words.js';

/** Where a link stands: a word and a shape, then colour. */
export const linkStateTags: Readonly<Record<LinkState, Tag>> = {
  to_report: tag('ring-dot', 'To report', 'plain'),
  asked: tag('stage-new', 'Poster asked', 'plain'),
  reported: tag('stage-assessed', 'Reported', 'plain'),
  with_helpline: tag('stage-action', 'With a helpline', 'plain'),
  held: tag('paused', 'Held for the police', 'paused'),
  removed: tag('tick-disc', 'Removed', 'closed'),
  reposted: tag('triangle', 'Posted again', 'late'),
  left: tag('not', 'Left there', 'plain'),
};

function tag(shape: string, text: string, look: string): Tag {
  return { shape: `heed/shapes/${shape}`, text, classes: `heed-tag--${look}`, before: null };
}

interface Line {
  readonly name: string;
  readonly value: string;
}

/** What was said when the link was opened. */
export function openingLines({ answers, at }: OpeningRecord['now']): Line[] {
  return [
    { name: 'Address', value: answers.address },
    { name: 'App or site', value: answers.platform === '' ? 'Not said' : platformOf(answers) },
    { name: 'What it shows', value: answers.shows },
    { name: 'Found', value: longMoment(new Date(at)) },
  ];
}

/** What was said about something done, each with its question. */
export function eventLines({ at, answers, whyLate }: EventRecord['now']): Line[] {
  return [
    { name: 'When', value: longMoment(new Date(at)) },
    ...Object.entries(answers).map(([field, said]) => lineOf(field as LinkField, said)),
    ...(whyLate === null ? [] : [{ name: 'Why it was late', value: whyLate }]),
  ];
}

function lineOf(field: LinkField, said: string): Line {
  const { short, choices }: FieldAsked = linkFields[field];
  return { name: short, value: choices?.[said] ?? said };
}

/** "Reported to the platform", and that it did not happen where it was taken back. */
export function eventTitle({ kind, struck }: EventRecord['now']): string {
  const { label } = linkEventTable[kind];
  return struck ? `Did not happen: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
