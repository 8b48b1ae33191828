import { longMoment, paths } from '../../kernel/index.js';
import { facts } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import { aboutOf, fingerprintOf, pictureOf } from './item-parts.presenter.js';
import { itemName } from './evidence-list.presenter.js';
import type { Print } from './print-copy.js';
import { viewerOf } from './viewing/viewer.presenter.js';

/** What is shown of an item, on paper: what it is, its fingerprint, and who printed it when and why. */
export function printPage({ looked, viewed, reason }: Print) {
  const { item } = looked.seen;
  const { reference } = looked.file.row;
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: print item ${item.number}`, back: paths.evidence.show(item.id) }),
    heading: itemName(item),
    help: 'Print this page with your browser. Then keep the paper where only those who may see this case can see it.',
    picture: pictureOf(item),
    ...viewerOf(looked, viewed, 'paper'),
    about: item.words === null ? facts([]) : aboutOf(item.words, item),
    fingerprint: fingerprintOf(item),
    printed: facts(
      [
        { name: 'Printed by', value: looked.actor.name },
        { name: 'When', value: longMoment(looked.now) },
        { name: 'Why', value: reason },
      ],
      'narrow',
    ),
  };
}
