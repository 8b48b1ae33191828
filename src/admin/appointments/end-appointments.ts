import { Appointment } from '../../accounts/index.js';
import type { Tx } from '../../audit/index.js';

/** Ends everything that somebody is appointed to now; what was still to begin never does. */
export async function endAppointmentsOf(tx: Tx, accountId: string): Promise<void> {
  const open = await tx.query<{ id: string; from_at: string }>(
    'SELECT id, from_at FROM appointment WHERE account_id = ? AND (until_at IS NULL OR until_at > ?)',
    [accountId, tx.at],
  );
  for (const { id, from_at } of open) await endAppointment(tx, id, from_at, tx.at);
}

/** @param at the moment from which it holds no more */
export async function endAppointment(tx: Tx, id: string, fromAt: string, at: string): Promise<void> {
  if (fromAt >= at) await tx.query('DELETE FROM appointment WHERE id = ?', [id]);
  else await tx.update(Appointment, id, { untilAt: at });
  tx.record({ action: 'appointment.ended', subject: id });
}
