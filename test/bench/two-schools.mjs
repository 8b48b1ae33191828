import { DataSource } from 'typeorm';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { few, generated, many } from './generated.mjs';
import { Load } from './http-load.mjs';
import { quantile } from './measure.mjs';
import { prepare, signIn } from './prepare.mjs';

/** Two servers at once, one with few cases and one with many, and somebody signed in at each who reads most of them. */
export async function withFewAndMany(work) {
  const small = await begin(few);
  try {
    const large = await begin(many);
    try {
      return await work(small, large);
    } finally {
      await large.end();
    }
  } finally {
    await small.end();
  }
}

/** p95 in milliseconds of so many requests to each in turn, so that whatever else the machine does slows both alike. */
export async function p95OfEach(times, ones) {
  for (let warm = 0; warm < 20; warm += 1) for (const one of ones) await one();
  const taken = ones.map(() => []);
  for (let turn = 0; turn < times; turn += 1)
    for (const [index, one] of ones.entries()) {
      const startedAt = performance.now();
      await one();
      taken[index].push(performance.now() - startedAt);
    }
  return taken.map((each) => quantile(each, 0.95));
}

async function begin(count) {
  const settings = await generated(count);
  const { visitor, references } = await prepare(settings, async (app) => {
    const source = app.get(DataSource);
    const [reader] = await source.query(
      'SELECT account_id, COUNT(*) AS cases FROM case_reader GROUP BY account_id ORDER BY cases DESC, account_id LIMIT 1',
    );
    const rows = await source.query(
      'SELECT f.reference FROM case_reader r JOIN case_file f ON f.id = r.case_id WHERE r.account_id = ? ORDER BY f.reference LIMIT 200',
      [reader.account_id],
    );
    return { visitor: await signIn(app, reader.account_id), references: rows.map(({ reference }) => reference) };
  });
  const server = await startBuiltServer(settings);
  const load = new Load(server.url);
  let next = 0;
  return {
    references,
    nextReference: () => references[(next += 1) % references.length],
    /** @throws unless it answers as expected */
    get: async (path) => {
      const answer = await load.request('GET', path, { cookie: visitor.cookie });
      if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}`);
      return answer.text;
    },
    post: (path, fields) => load.request('POST', path, { cookie: visitor.cookie, fields: { _csrf: visitor.csrf, ...fields } }),
    end: async () => {
      load.close();
      await server.stop();
    },
  };
}
