import type { Surroundings } from '../views/govuk.js';
import type { Visit } from './visit.js';

/** What every page shows around its own words. The features above know it; the machinery only asks. */
export abstract class PageSurroundings {
  abstract of(visit: Visit): Promise<Surroundings>;
}
