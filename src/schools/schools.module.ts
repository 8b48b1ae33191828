import { Module } from '@nestjs/common';
import { AnonymousDoor } from './anonymous-door/anonymous-door.js';
import { ChangeSchool } from './change-school.js';
import { SaveContactRules } from './contact-rules/save-contact-rules.js';
import { ConfirmLiveMonths } from './live-months/confirm-live-months.js';
import { SaveLetterText } from './letters/save-letter-text.js';
import { SaveOutsideNumber } from './save-outside-number.js';
import { SchoolsQueries } from './schools.queries.js';

const useCases = [AnonymousDoor, ChangeSchool, ConfirmLiveMonths, SaveContactRules, SaveLetterText, SaveOutsideNumber];

/** Trusts, schools, what they settled for themselves, and whom outside them people can ring. */
@Module({ providers: [...useCases, SchoolsQueries], exports: [...useCases, SchoolsQueries] })
export class SchoolsModule {}
