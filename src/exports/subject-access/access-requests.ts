import type { Tx } from '../../audit/index.js';
import { keepWording, keptIn, type OpenCase } from '../../cases/index.js';
import { AccessRequest } from './access-request.entity.js';
import { type AccessEvent, type AccessState, stateOf } from './domain/access-events.js';

export interface ShownRequest extends AccessState {
  readonly id: string;
}

/** Every request about a case, in the order in which they were written down. */
export async function accessRequestsOf(tx: Tx, file: OpenCase): Promise<ShownRequest[]> {
  const kept = await keptIn<AccessEvent>(tx, file, AccessRequest);
  return kept.flatMap(({ id, now, earlier }) => {
    const state = stateOf([now, ...earlier].toReversed());
    return state === null ? [] : [{ id, ...state }];
  });
}

/** Says one thing more about a request. */
export function keepEvent(
  tx: Tx,
  file: OpenCase,
  { id, version }: { readonly id: string; readonly version: number },
  event: WithoutWho<AccessEvent>,
): Promise<void> {
  const { accountId: by, name: byName } = tx.actor;
  return keepWording(tx, file, AccessRequest, { id, version: version + 1 }, { ...event, by, byName });
}

type WithoutWho<Event> = Event extends unknown ? Omit<Event, 'by' | 'byName'> : never;
