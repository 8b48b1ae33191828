import { Module } from '@nestjs/common';
import { Actors } from './actors.js';
import { Visits } from './visits.js';

/** People who sign in: their appointments, sessions and second step. */
@Module({ providers: [Actors, Visits], exports: [Actors, Visits] })
export class AccountsModule {}
