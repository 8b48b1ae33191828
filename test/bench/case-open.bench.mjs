import { few, many } from './generated.mjs';
import { result } from './measure.mjs';
import { p95OfEach, withFewAndMany } from './two-schools.mjs';

/** Opening a case: its key, its words, the look on the log. */
export async function run() {
  return withFewAndMany(async (small, large) => {
    const open = (school) => () => school.get(`/cases/${school.nextReference()}`);
    const [withFew, withMany] = await p95OfEach(200, [open(small), open(large)]);
    return [result(`case-open, ${many} beside ${few}`, { value: withMany, limit: withFew }, 'ms p95', { atMost: 1.3 })];
  });
}
