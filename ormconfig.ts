import 'reflect-metadata';
import { heedDataSource } from './src/data-source.js';
import { readSettings } from './src/platform/config/settings.js';

// The TypeORM command line wants exactly one data source, as the default export. The application, `heed` and the tests make theirs with
// the same function, from settings of their own.
export default heedDataSource(readSettings(process.env));
