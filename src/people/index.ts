export { Person } from './person.entity.js';
export { KnownPeople, type PersonWords } from './known-people.js';
export { PeopleModule } from './people.module.js';
