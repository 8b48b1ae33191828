import { parts } from '../../rules/index.js';
import type { Tx } from '../../audit/index.js';
import { type OpenCase, partiesOf } from '../../cases/index.js';
import type { PersonInCase } from './request.form.js';

/** Everybody with a part in a case, each once. */
export async function peopleInCase(tx: Tx, file: OpenCase): Promise<PersonInCase[]> {
  const parties = (await partiesOf(tx, file)).filter(({ name }) => name !== '');
  const ids = [...new Set(parties.map(({ personId }) => personId))];
  return ids.map((personId) => {
    const own = parties.filter((one) => one.personId === personId);
    return {
      personId,
      name: own[0]?.name ?? '',
      isSubject: own.some(({ part }) => part === 'subject'),
      part: [...new Set(own.map(({ part }) => parts[part].label))].join(', '),
    };
  });
}
