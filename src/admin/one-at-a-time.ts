import type { Tx } from '../audit/index.js';

/**
 * Lets no other such change in until this one is durable, on both engines: what is looked up afterwards stays true. For what a whole
 * installation has only once, such as an e-mail address.
 */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.query('UPDATE installation SET id = 1 WHERE id = 1');
}
