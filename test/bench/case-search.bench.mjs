import { few, many } from './generated.mjs';
import { result } from './measure.mjs';
import { p95OfEach, withFewAndMany } from './two-schools.mjs';

/** One in many cases, one in most, and two together. */
const searches = { 'a name': 'Oakapple', 'a common word': 'colleague', 'two words': 'Thornbury concert' };

/** Finding cases by a word, beside the first page of the list of the same cases. */
export async function run() {
  return withFewAndMany(async (small, large) => {
    const results = [];
    for (const [name, words] of Object.entries(searches)) {
      const path = await foundAt(large, words);
      const [list, search] = await p95OfEach(150, [() => large.get('/cases'), () => large.get(path)]);
      results.push(result(`case-search ${name}, beside the list, ${many}`, { value: search, limit: list }, 'ms p95', { atMost: 2 }));
    }
    const [path, pathOfFew] = [await foundAt(large, searches['a name']), await foundAt(small, searches['a name'])];
    const [withFew, withMany] = await p95OfEach(150, [() => small.get(pathOfFew), () => large.get(path)]);
    results.push(result(`case-search a name, ${many} beside ${few}`, { value: withMany, limit: withFew }, 'ms p95', {}));
    return results;
  });
}

async function foundAt(school, words) {
  const { status, location } = await school.post('/cases/search', { words });
  if (status !== 303) throw new Error(`Searching answered ${status}`);
  return location;
}
