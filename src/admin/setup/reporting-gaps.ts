import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../kernel/index.js';
import { contactsIn, holderless, type NamedContact, type SchoolContacts } from '../../routing/index.js';
import { outsideBodyWords, ReportingDoor, requiredBodies, SchoolsQueries } from '../../schools/index.js';

const kept = 20;

/** What a school still lacks before every report finds somebody. */
@Injectable()
export class ReportingGaps extends ReportingDoor {
  /** The same appointments always have the same gaps, and finding them routes thousands of reports. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly schools: SchoolsQueries,
  ) {
    super();
  }

  override async reportingGaps(schoolId: string, manager: EntityManager = this.source.manager): Promise<readonly string[]> {
    const school = await this.schools.school(schoolId, manager);
    if (school === null) return ['There is no school.'];
    const gaps = await this.stillMissing(schoolId, manager);
    return school.setUpAt === null ? ['The administrator has not opened reporting yet.', ...gaps] : gaps;
  }

  /** What keeps reporting from being opened. */
  async stillMissing(schoolId: string, manager: EntityManager = this.source.manager): Promise<readonly string[]> {
    const contacts = await contactsIn(manager, schoolId, this.clock.now());
    return [...this.withoutHolder(contacts), ...(await this.withoutNumber(schoolId, contacts.inTrust, manager))];
  }

  /** What has no holder as appointments are now. */
  async withoutHolderNow(schoolId: string): Promise<readonly string[]> {
    return this.withoutHolder(await contactsIn(this.source.manager, schoolId, this.clock.now()));
  }

  /** What would have no holder if some appointments were no more. Empty when that would close nothing. */
  async ifGone(schoolId: string, isGone: (contact: NamedContact) => boolean): Promise<readonly string[]> {
    const contacts = await contactsIn(this.source.manager, schoolId, this.clock.now());
    const before = this.withoutHolder(contacts);
    const after = this.withoutHolder({ ...contacts, appointments: contacts.appointments.filter((contact) => !isGone(contact)) });
    return after.filter((sentence) => !before.includes(sentence));
  }

  private withoutHolder(contacts: SchoolContacts): readonly string[] {
    const key = JSON.stringify([contacts.appointments, contacts.relationships, contacts.headIsSoleProprietor, contacts.inTrust]);
    let sentences = this.known.get(key);
    if (sentences === undefined) {
      sentences = holderless(contacts).map(({ sentence }) => sentence);
      if (this.known.size >= kept) this.known.clear();
      this.known.set(key, sentences);
    }
    return sentences;
  }

  private async withoutNumber(schoolId: string, inTrust: boolean, manager: EntityManager): Promise<string[]> {
    const there = (await this.schools.outsideNumbers(schoolId, manager)).map(({ body }) => body);
    const missing = requiredBodies(inTrust).filter((body) => !there.includes(body));
    if (missing.length === 0) return [];
    const named = missing.map((body) => outsideBodyWords[body].inSentence);
    return [`Every receipt names whom to ring outside the school. Fill in the number of ${listed(named)}.`];
  }
}

/** "the LADO, the police and governor services" */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}
