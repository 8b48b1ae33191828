export { Person } from './person.entity.js';
