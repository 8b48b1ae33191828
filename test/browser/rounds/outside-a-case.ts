import { plainPages } from './plain-pages.js';

export const schoolRounds = [plainPages];

/** Every page that is not one of a case, as `heed routes` lists them. */
export const routesOutsideACase = [...schoolRounds].flatMap(({ routes }) => routes);
