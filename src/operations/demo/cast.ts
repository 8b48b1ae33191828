import type { Actors } from '../../accounts/index.js';
import type { NamedPerson } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import type { Named } from './deeds.js';
import { casts, type DemoPerson, type SchoolKey, type Who } from './people.js';

export interface CastMember {
  readonly accountId: string;
  readonly personId: string;
}

/** Who plays in the stories: the people of both schools, by the names of their accounts. */
export class Cast {
  private readonly members = new Map<string, CastMember>();

  constructor(private readonly actors: Actors) {}

  enters(school: SchoolKey, who: string, member: CastMember): void {
    this.members.set(`${school}/${who}`, member);
  }

  /** As they stand now, with the roles they hold now. */
  async actor(school: SchoolKey, who: Who): Promise<Actor> {
    const actor = await this.actors.of(this.accountId(school, who));
    if (actor === null) throw new Error(`${who} has left ${school}`);
    return actor;
  }

  accountId(school: SchoolKey, who: Who): string {
    return this.member(school, who).accountId;
  }

  /** As a reporter or a handler names them. */
  named(school: SchoolKey, person: Named): NamedPerson {
    if ('name' in person) return { personId: null, about: '', ...person };
    const { name, engagement } = personIn(school, person.who);
    return { personId: this.member(school, person.who).personId, name, engagement, about: person.about ?? '' };
  }

  private member(school: SchoolKey, who: Who): CastMember {
    const member = this.members.get(`${school}/${who}`);
    if (!member) throw new Error(`Nobody called ${who} works at ${school}`);
    return member;
  }
}

export function personIn(school: SchoolKey, who: Who): DemoPerson {
  const people: Partial<Record<Who, DemoPerson>> = casts[school];
  const person = people[who];
  if (!person) throw new Error(`Nobody called ${who} works at ${school}`);
  return person;
}
