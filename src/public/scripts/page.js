import { initAll } from './govuk-frontend.min.js';
import { guardForms } from './send-once.js';
import { warnBeforeIdle } from './idle.js';
import { leaveWithoutTrace } from './leave.js';
import { playHere } from './media.js';
import { hideParts } from './redact.js';
import { uploadOneByOne } from './upload.js';

const startAll = (module, start) => document.querySelectorAll(`[data-module="${module}"]`).forEach(start);

initAll();
guardForms(document);
startAll('heed-leave', leaveWithoutTrace);
startAll('heed-idle', warnBeforeIdle);
startAll('heed-media', playHere);
startAll('heed-redact', hideParts);
startAll('heed-upload', uploadOneByOne);
