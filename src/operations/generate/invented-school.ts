import { Account, Appointment } from '../../accounts/index.js';
import type { Tx } from '../../audit/index.js';
import { type Actor, type AppointmentRole, appointmentRoles, newId } from '../../kernel/index.js';
import { Person } from '../../people/index.js';
import { School } from '../../schools/index.js';
import { firstNames, surnames } from './invented-words.js';

const staffCount = 60;

/** Everybody with an account in the invented school, those with a role first. Their addresses are `role@` and `staff1@` to `staff60@`. */
export type InventedStaff = Actor & { readonly email: string };

/** A school with somebody in every role and sixty more who report. Nobody has a password. */
export async function inventSchool(tx: Tx): Promise<readonly InventedStaff[]> {
  const schoolId = newId();
  const people: InventedStaff[] = [
    ...appointmentRoles.map((role, index) => staffMember(schoolId, index, role)),
    ...Array.from({ length: staffCount }, (_, index) => staffMember(schoolId, index)),
  ];
  await tx.insert(School, schoolRow(schoolId, tx.at));
  await tx.insert(
    Person,
    people.map(({ personId, accountId }) => ({ id: personId, schoolId, accountId, keyId: null, sealed: null, madeAt: tx.at, version: 1 })),
  );
  await tx.insert(
    Account,
    people.map((person) => accountRow(person, tx.at)),
  );
  await tx.insert(
    Appointment,
    people.flatMap(({ accountId, roles }) =>
      roles.map((role) => ({ id: newId(), schoolId, accountId, role, fromAt: tx.at, untilAt: null, version: 1 })),
    ),
  );
  tx.record({ action: 'school.added', subject: schoolId, school: schoolId });
  return people;
}

function staffMember(schoolId: string, index: number, role: AppointmentRole | null = null): InventedStaff {
  const place = role === null ? index + appointmentRoles.length : index;
  const turn = Math.floor(place / firstNames.length);
  const name = `${firstNames[place % firstNames.length] ?? ''} ${surnames[(place * 7 + turn * 13) % surnames.length] ?? ''}`;
  const email = `${role?.replaceAll('_', '-') ?? `staff${index + 1}`}@invented.example`;
  return { accountId: newId(), personId: newId(), schoolId, name, roles: role === null ? [] : [role], channel: 'command', email };
}

function schoolRow(id: string, at: string): School {
  return {
    id,
    trustId: null,
    name: 'Invented School',
    governingBody: 'governing body',
    soleProprietorSince: null,
    noSecondHrSince: null,
    signOffSince: null,
    setUpAt: at,
    madeAt: at,
    version: 1,
  };
}

function accountRow({ accountId, personId, schoolId, name, email, roles }: InventedStaff, at: string): Account {
  return {
    id: accountId,
    schoolId,
    personId,
    email,
    name,
    jobTitle: roles.length === 0 ? 'Teacher' : '',
    phone: '',
    engagement: 'employee_teacher',
    passwordHash: null,
    secondStepSealed: null,
    // Whoever holds a case role is let in only with a second step.
    secondStepSince: at,
    secondStepUsed: null,
    madeAt: at,
    endedAt: null,
    reopenedAt: null,
    version: 1,
  };
}
