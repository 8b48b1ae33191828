import { type CustodyEntry, custodyLine, type ExportableItem, roleName, standsInCustody } from '../cases/index.js';
import type { CustodyInFile } from './case-file/case-file.js';

/** Whoever reported, in a copy that does not name them. */
export const unnamed = 'The reporter, not named';

/** Who had an item, as a copy may say it. @param isHidden whether an account is not named in it */
export function custodyInFile(
  { custody, about }: ExportableItem,
  isHidden: (account: string) => boolean,
  inWords: (action: string) => string,
): CustodyInFile[] {
  return custody.filter(standsInCustody).map((entry) => {
    const hidden = isHidden(entry.actor);
    const who = hidden ? 'the reporter' : entry.who;
    // That the reporter reported it is then said already.
    const known =
      about === null
        ? null
        : { how: hidden ? ('handler' as const) : about.how, type: about.kind, ...(about.copy === null ? {} : { copy: about.copy }) };
    return {
      at: entry.at,
      line: custodyLine({ ...entry, who }, known),
      what: inWords(entry.action),
      who: hidden ? unnamed : who,
      role: roleIn(entry, about),
      reason: entry.reason ?? '',
      forWhom: entry.forWhom ?? '',
    };
  });
}

function roleIn({ as, action }: CustodyEntry, about: ExportableItem['about']): string {
  if (as !== null) return roleName(as);
  return action === 'evidence.received' && about?.how === 'reporter' ? 'reported it' : '';
}
