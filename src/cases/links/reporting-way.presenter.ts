import { type Day, longDay } from '../../kernel/index.js';
import { type Words, words } from '../../platform/views/govuk.js';
import { platformTable, reportingWays } from '../../rules/index.js';
import { needsChecking } from '../../schools/index.js';

/** How something is reported on this platform, and since when that is known. Nothing for one that is not on the list. */
export function reportingNote(platform: string, today: Day): Words[] {
  if (!Object.hasOwn(reportingWays, platform)) return [];
  const { how, lastChecked } = reportingWays[platform as keyof typeof reportingWays];
  const { label } = platformTable[platform as keyof typeof platformTable];
  const old = needsChecking(lastChecked, today) ? ' That is more than twelve months ago: it may be elsewhere now.' : '';
  return [
    words(`How it is reported at ${label}: ${how.charAt(0).toLowerCase()}${how.slice(1)} Last checked on ${longDay(lastChecked)}.${old}`),
  ];
}
