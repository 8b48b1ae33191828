import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId } from '../../kernel/index.js';
import { School, Trust } from '../../schools/index.js';

export interface NewSchool {
  readonly name: string;
  /** What it calls its governing body. */
  readonly governingBody: string;
  /** Empty when it belongs to none. A trust of that name that is there already is the same one. */
  readonly trust: string;
}

/** A further school on the same installation. Its people are added by an actor of that school. */
@Injectable()
export class AddSchool {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, school: NewSchool): Promise<{ schoolId: string }> {
    return this.work.run(actor, async (tx) => {
      const schoolId = await insertSchool(tx, school);
      tx.record({ action: 'school.added', subject: schoolId, school: schoolId });
      return { schoolId };
    });
  }
}

export async function insertSchool(tx: Tx, { name, governingBody, trust }: NewSchool): Promise<string> {
  const id = newId();
  await tx.insert(School, {
    id,
    trustId: trust === '' ? null : await trustCalled(tx, trust),
    name,
    governingBody,
    soleProprietorSince: null,
    noSecondHrSince: null,
    signOffSince: null,
    setUpAt: null,
    madeAt: tx.at,
    version: 1,
  });
  return id;
}

async function trustCalled(tx: Tx, name: string): Promise<string> {
  const [known] = await tx.query<{ id: string }>('SELECT id FROM trust WHERE name = ? ORDER BY id', [name]);
  if (known) return known.id;
  const id = newId();
  await tx.insert(Trust, { id, name, madeAt: tx.at });
  return id;
}
