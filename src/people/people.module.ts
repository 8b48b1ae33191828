import { Global, Module } from '@nestjs/common';
import { KnownPeople } from './known-people.js';
import { DeclareRelationship } from './relationships/declare-relationship.js';
import { EndRelationship } from './relationships/end-relationship.js';
import { RelationshipsController } from './relationships/relationships.controller.js';
import { RelationshipsQueries } from './relationships/relationships.queries.js';
import { SamePeople } from './same/decide-same.js';

/** Those named in concerns, with or without an account, and who is close to whom. */
@Global()
@Module({
  controllers: [RelationshipsController],
  providers: [DeclareRelationship, EndRelationship, KnownPeople, RelationshipsQueries, SamePeople],
  exports: [DeclareRelationship, EndRelationship, KnownPeople, SamePeople],
})
export class PeopleModule {}
