import type { CapturedPlace } from '../../../../evidence/index.js';
import { paths } from '../../../../kernel/index.js';
import { linkButton } from '../../../../platform/views/govuk.js';
import { casePageHead } from '../../../case-head.presenter.js';
import type { LookedAt } from '../../../case-look.js';
import type { CaseItem } from '../../case-items.js';

export function placePage(looked: LookedAt<{ readonly item: CaseItem; readonly place: CapturedPlace }>) {
  const { item, place } = looked.seen;
  const back = paths.evidence.show(item.id);
  return {
    page: casePageHead(looked, 'evidence', { title: `${looked.file.row.reference}: place in item ${item.number}`, back }),
    heading: `The place that the file of item ${item.number} tells`,
    place: `${degrees(place.latitude, 'N', 'S')}, ${degrees(place.longitude, 'E', 'W')}`,
    said: [
      'It may be somebody’s home. Give it to nobody but the police, children’s services or the LADO, and only if they need it.',
      'Anyone can change what a file says about itself. That you looked is on the custody record, with your name.',
    ],
    onward: linkButton(`Back to item ${item.number}`, back, 'second'),
  };
}

/** "53.6167° N" */
function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
}
