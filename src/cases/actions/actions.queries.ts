import type { Tx } from '../../audit/index.js';
import type { OpenCase } from '../cases.repository.js';
import { repeatsOf, reviewsOf } from '../patterns/review.queries.js';
import type { ActionsSeen } from './actions.presenter.js';
import { workOf } from './steps.queries.js';

/** Everything to do in a case: inside a look. */
export async function actionsSeen(tx: Tx, file: OpenCase): Promise<ActionsSeen> {
  return { ...(await workOf(tx, file)), reviews: await reviewsOf(tx, file), repeats: await repeatsOf(tx, file) };
}
