import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { whenToRing } from '../domain/help-lines.js';
import { type OutsideBody, outsideBodyWords, SchoolsQueries, standsOnReceipts } from '../../schools/index.js';

/** Whom outside the school somebody can ring: 999 first, then the school's own list. */
export interface OutsideHelp {
  readonly numbers: readonly {
    readonly body: OutsideBody | '999';
    readonly name: string;
    readonly phone: string;
    readonly whatFor: string;
  }[];
  readonly lado: { readonly name: string; readonly phone: string } | null;
}

@Injectable()
export class OutsideHelpQueries {
  constructor(private readonly schools: SchoolsQueries) {}

  /** @param manager inside a unit of work, its own */
  async of(schoolId: string, manager?: EntityManager): Promise<OutsideHelp> {
    const all = await this.schools.outsideNumbers(schoolId, manager);
    const own = all.flatMap(({ body, ...number }) => (standsOnReceipts(body) ? [{ body, ...number }] : []));
    const lado = own.find(({ body }) => body === 'lado');
    return {
      numbers: [
        { body: '999', name: 'Emergency', phone: '999', whatFor: whenToRing['999'] },
        ...own.map(({ body, name, phone }) => ({ body, name: withLabel(body, name), phone, whatFor: whenToRing[body] })),
      ],
      lado: lado ? { name: lado.name, phone: lado.phone } : null,
    };
  }

  async schoolName(schoolId: string, manager?: EntityManager): Promise<string> {
    return (await this.schools.school(schoolId, manager))?.name ?? '';
  }
}

function withLabel(body: OutsideBody, name: string): string {
  const { label } = outsideBodyWords[body];
  return name === '' || name.toLowerCase().includes(label.toLowerCase()) ? name || label : `${label} (${name})`;
}
