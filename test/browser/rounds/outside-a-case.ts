import { account } from './account.js';
import { administration } from './administration.js';
import { anonymous } from './anonymous.js';
import { figures } from './figures.js';
import { links } from './links.js';
import { myReports } from './my-reports.js';
import { newOffice } from './new-office.js';
import { nobodyReceives } from './nobody-receives.js';
import { plainPages } from './plain-pages.js';
import { eachKind, oneReport } from './reporting.js';
import { saidOnce } from './said-once.js';
import { setUp } from './set-up.js';
import { signingIn } from './signing-in.js';

export const firstRounds = [setUp];
export const officeRounds = [signingIn, links, account, newOffice];
export const schoolRounds = [plainPages, eachKind, oneReport, nobodyReceives, myReports, administration, anonymous, saidOnce, figures];

/** Every page that is not one of a case, as `heed routes` lists them. */
export const routesOutsideACase = [...firstRounds, ...officeRounds, ...schoolRounds].flatMap(({ routes }) => routes);
