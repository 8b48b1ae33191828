import { type Environment, readSettings, type Settings } from '../platform/config/settings.js';
import { query } from '../platform/database/sql.js';
import { readRecords } from './read-records.js';

/** Settings for looking at records that may be the demonstration's, which keeps its evidence beside its database unless told otherwise. */
export async function recordSettings(environment: Environment): Promise<Settings> {
  const settings = readSettings(environment);
  return (await isDemonstration(settings)) ? readSettings(environment, { demo: true }) : settings;
}

/** What cannot be read is for whoever reads it next to complain of. */
function isDemonstration(settings: Settings): Promise<boolean> {
  return readRecords(settings, async ({ manager }) => {
    const rows = await query(manager, 'SELECT id FROM installation WHERE demonstration_since IS NOT NULL');
    return rows.length > 0;
  }).catch(() => false);
}
