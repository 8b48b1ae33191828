import { auditLog } from './audit-log.js';
import { caseLists } from './case-lists.js';
import { evidenceOfACase } from './evidence-of-a-case.js';
import { mediaOfACase } from './media-of-a-case.js';
import { howPeopleAre } from './how-people-are.js';
import { linksOfACase } from './links-of-a-case.js';
import { lockedItems } from './locked-items.js';
import { newCase } from './new-case.js';
import { lookedAtTogether } from './looked-at-together.js';
import { peopleInACase } from './people-in-a-case.js';
import { formsForThoseOutside, toldOutside } from './told-outside.js';
import { letters } from './letters.js';
import { meetings } from './meetings.js';
import { subjectAccess } from './subject-access.js';
import { support } from './support.js';
import { suspensions } from './suspensions.js';
import { allegation, endings } from './worked-case.js';

/** One after the other: a late case moves the clock on. */
export const caseRounds = [
  caseLists,
  evidenceOfACase,
  mediaOfACase,
  lockedItems,
  peopleInACase,
  lookedAtTogether,
  allegation,
  toldOutside,
  formsForThoseOutside,
  linksOfACase,
  howPeopleAre,
  suspensions,
  meetings,
  support,
  letters,
  subjectAccess,
  endings,
  newCase,
  auditLog,
];

/** Every page of a case, of the lists of cases, and of the log, as `heed routes` lists them. */
export const routesOfACase = caseRounds.flatMap(({ routes }) => routes);
