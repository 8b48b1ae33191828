import { many } from './generated.mjs';
import { result } from './measure.mjs';
import { p95OfEach, withFewAndMany } from './two-schools.mjs';

/** The first page of whoever handles cases, beside the list of the same cases. */
export async function run() {
  return withFewAndMany(async (_, large) => {
    const [list, day] = await p95OfEach(200, [() => large.get('/cases'), () => large.get('/')]);
    return [result(`day-page, beside the list, ${many}`, { value: day, limit: list }, 'ms p95', { atMost: 2 })];
  });
}
