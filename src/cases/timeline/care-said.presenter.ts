import { paths } from '../../kernel/index.js';
import { plainLink, type PlainLink } from '../../platform/views/govuk.js';
import { askedLines } from '../after-care/care-wording.presenter.js';
import type { ShownEntry } from '../audit/case-log.queries.js';
import type { TimelineSeen } from './timeline.queries.js';

interface CareSaid {
  readonly by: string;
  readonly text: string[];
  readonly quote: string | null;
  readonly more: PlainLink;
}

/** How somebody is, or what whoever spoke up says they suffer; null for any other entry. */
export function careSaid(entry: ShownEntry, { care }: Pick<TimelineSeen, 'care'>, reference: string): CareSaid | null {
  const more = plainLink('All of what came after', paths.cases.section(reference, 'after-care'));
  const detriment = care.detriments.find(({ id }) => id === entry.words.detrimentId);
  if (detriment !== undefined) {
    const about = detriment.about === '' ? [] : [`Who does it, as they say: ${detriment.about}`];
    return { by: detriment.byName, text: about, quote: detriment.words, more };
  }
  const checkIn = care.checkIns.find(({ id }) => id === entry.words.checkInId);
  if (checkIn?.asked == null) return null;
  const text = askedLines(checkIn.asked).map(({ name, value }) => `${name}: ${value}`);
  return { by: checkIn.asked.byName, text: [checkIn.name, ...text], quote: null, more };
}
