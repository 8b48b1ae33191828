import type { Tx } from '../../../audit/index.js';
import type { Notify } from '../../../notifications/index.js';
import type { OpenLocked } from './locked-items.js';

/** Tells those who decide about a locked item that there is something new: by its case, or by the list of what hangs on none. */
export async function tellKeepers(
  tx: Tx,
  notify: Notify,
  { file }: Pick<OpenLocked, 'file'>,
  accountIds: readonly string[],
): Promise<void> {
  const others = accountIds.filter((id) => id !== tx.actor.accountId);
  if (file === null) await notify.tell(tx, others, 'locked-file', '');
  else await notify.tell(tx, others, 'case', file.row.id, 'at once');
}
