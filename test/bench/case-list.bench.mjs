import { few, many } from './generated.mjs';
import { result } from './measure.mjs';
import { p95OfEach, withFewAndMany } from './two-schools.mjs';

const times = 200;
const pagesOn = 12;

/** The first page of the list of cases, and one a dozen pages on, with few and with many cases. */
export async function run() {
  return withFewAndMany(async (small, large) => {
    const first = await p95OfEach(times, [() => small.get('/cases'), () => large.get('/cases')]);
    const [laterOfFew, laterOfMany] = [await laterPage(small), await laterPage(large)];
    const later = await p95OfEach(times, [() => small.get(laterOfFew), () => large.get(laterOfMany)]);
    return [
      result(`case-list first page, ${many} beside ${few}`, { value: first[1], limit: first[0] }, 'ms p95', { atMost: 1.5 }),
      result(`case-list later page, ${many} beside ${few}`, { value: later[1], limit: later[0] }, 'ms p95', { atMost: 1.5 }),
    ];
  });
}

async function laterPage(school) {
  let path = '/cases';
  for (let page = 0; page < pagesOn; page += 1) {
    const next = /<a[^>]+href="([^"]+)"[^>]*rel="next"|<a[^>]+rel="next"[^>]*href="([^"]+)"/.exec(await school.get(path));
    if (next === null) break;
    path = (next[1] ?? next[2]).replaceAll('&amp;', '&');
  }
  if (path === '/cases') throw new Error('The list has only one page');
  return path;
}
