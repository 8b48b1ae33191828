import type { Tx } from '../audit/index.js';

/** The key of the person who declares: made with the first declaration, because people with an account have nothing else that is sealed. */
export async function ownKey(tx: Tx): Promise<{ keyId: string; key: Buffer }> {
  const { personId } = tx.actor;
  const [person] = await tx.query<{ key_id: string | null }>('SELECT key_id FROM person WHERE id = ?', [personId]);
  if (!person) throw new Error('Somebody declares who is no person');
  if (person.key_id !== null) return { keyId: person.key_id, key: await tx.keys.open(person.key_id) };
  const { id: keyId, key } = await tx.keys.make('person', tx.now);
  await tx.query('UPDATE person SET key_id = ? WHERE id = ?', [keyId, personId]);
  return { keyId, key };
}
