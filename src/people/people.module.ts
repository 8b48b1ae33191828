import { Global, Module } from '@nestjs/common';
import { KnownPeople } from './known-people.js';

/** Those named in concerns, with or without an account. */
@Global()
@Module({ providers: [KnownPeople], exports: [KnownPeople] })
export class PeopleModule {}
