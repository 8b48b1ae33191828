import { Global, Module } from '@nestjs/common';
import { KnownPeople } from './known-people.js';
import { DeclareRelatives } from './relatives/declare-relative.js';
import { OwnRelativesController } from './relatives/own-relatives.controller.js';
import { RelativesRegisterController } from './relatives/register.controller.js';
import { DeclareRelationship } from './relationships/declare-relationship.js';
import { EndRelationship } from './relationships/end-relationship.js';
import { RelationshipsController } from './relationships/relationships.controller.js';
import { RelationshipsQueries } from './relationships/relationships.queries.js';
import { SamePeople } from './same/decide-same.js';

/** Those named in concerns, with or without an account, and who is close to whom. */
@Global()
@Module({
  controllers: [OwnRelativesController, RelationshipsController, RelativesRegisterController],
  providers: [DeclareRelationship, DeclareRelatives, EndRelationship, KnownPeople, RelationshipsQueries, SamePeople],
  exports: [DeclareRelationship, DeclareRelatives, EndRelationship, KnownPeople, SamePeople],
})
export class PeopleModule {}
