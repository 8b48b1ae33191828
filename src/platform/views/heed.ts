export * from './case-parts.js';
export * from './error-pages.js';
export * from './file-parts.js';
export * from './list-parts.js';
export * from './qr-code.js';
export * from './report-parts.js';
export * from './rows.js';
export * from './tags.js';
