export { Person } from './person.entity.js';
export { KnownPeople, type PersonWords } from './known-people.js';
export { PeopleModule } from './people.module.js';
export { DeclareRelationship } from './relationships/declare-relationship.js';
export { DeclaredRelationship } from './relationships/declared-relationship.entity.js';
export { EndRelationship } from './relationships/end-relationship.js';
export type { RelationshipWords, Tie } from './relationships/relationship-words.js';
export { RelationshipsChanged } from './relationships/relationships-changed.js';
export { type Reading, relationshipsIn } from './relationships/relationships-in.js';
