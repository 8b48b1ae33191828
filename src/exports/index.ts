export { type ExportAsked, ExportCase } from './export-case.js';
export { ExportsModule } from './exports.module.js';
export { unwrapped } from './case-file/setting/woff.js';
export { AccessRequest } from './subject-access/access-request.entity.js';
