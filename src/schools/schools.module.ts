import { Module } from '@nestjs/common';
import { ChangeSchool } from './change-school.js';
import { SaveOutsideNumber } from './save-outside-number.js';
import { SchoolsQueries } from './schools.queries.js';

/** Trusts, schools, and whom outside them people can ring. */
@Module({ providers: [ChangeSchool, SaveOutsideNumber, SchoolsQueries], exports: [ChangeSchool, SaveOutsideNumber, SchoolsQueries] })
export class SchoolsModule {}
