import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../audit/index.js';
import { type Actor, isRefused, newId, type Refused } from '../kernel/index.js';
import { School } from './school.entity.js';
import { SchoolsQueries } from './schools.queries.js';
import { Trust } from './trust.entity.js';

export interface SchoolWords {
  readonly name: string;
  /** What it calls its governing body. */
  readonly governingBody: string;
  /** Empty when it belongs to none. */
  readonly trust: string;
  readonly soleProprietor: boolean;
  /** Whether a second person has to agree with every outcome; null: as it was. */
  readonly signOff: boolean | null;
}

/** What a school says about itself. */
@Injectable()
export class ChangeSchool {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schools: SchoolsQueries,
  ) {}

  run(actor: Actor, said: SchoolWords, version: number): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      const school = await this.schools.school(actor.schoolId, tx.manager);
      if (school === null) throw new Error('An administrator without a school');
      const saved = await tx.update(
        School,
        school.id,
        {
          name: said.name,
          governingBody: said.governingBody,
          trustId: await this.trustFor(tx, said.trust, school.trust),
          signOffSince: (said.signOff ?? school.signOffSince !== null) ? (school.signOffSince ?? tx.at) : null,
          soleProprietorSince: said.soleProprietor ? (school.soleProprietorSince ?? tx.at) : null,
        },
        version,
      );
      if (isRefused<School, 'stale'>(saved)) return saved;
      tx.record({ action: 'school.changed', subject: school.id });
      return true;
    });
  }

  /** A school that names another trust leaves the old one; a new spelling renames it, for every school in it. */
  private async trustFor(tx: Tx, name: string, known: { id: string; name: string } | null): Promise<string | null> {
    if (name === '') return null;
    if (known !== null) {
      if (known.name !== name) await tx.query('UPDATE trust SET name = ? WHERE id = ?', [name, known.id]);
      return known.id;
    }
    const id = newId();
    await tx.insert(Trust, { id, name, madeAt: tx.at });
    return id;
  }
}
