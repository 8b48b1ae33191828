import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { refused, type Refused } from '../../kernel/index.js';
import type { ReportFacts } from '../../routing/index.js';
import { parts } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { CarryConflicts, personsOutOf } from '../conflict/carry-conflicts.js';
import { DeclareConflict } from '../conflict/declare-conflict.js';
import { WatchPatterns } from '../patterns/watch-patterns.js';
import { RerouteCase } from '../readers/reroute-case.js';
import type { PartyWords } from './party-rows.js';

/** What follows when it becomes known who somebody in a case is: whoever must not know of it is out, and patterns are looked for. */
@Injectable()
export class FollowParty {
  constructor(
    private readonly conflict: DeclareConflict,
    private readonly reroute: RerouteCase,
    private readonly patterns: WatchPatterns,
    private readonly carry: CarryConflicts,
  ) {}

  async run(tx: Tx, file: OpenCase, party: PartyWords): Promise<null | Refused<'nobody-else-left'>> {
    const { facts } = file.knows;
    if (party.part === 'subject' || party.part === 'target') {
      const before = await personsOutOf(tx, file);
      const routing = await this.reroute.run(tx, file, 'A person was identified', withPerson(facts, party));
      await this.patterns.run(tx, file);
      if (routing.holders.length === 0) return refused('nobody-else-left');
      await this.carry.run(tx, file, before);
      return null;
    }
    const { personId, part } = party;
    const kind = parts[part].conflict;
    const declared =
      kind === null ? null : await this.conflict.declare(tx, file, { personId, kind, reason: 'Added to the case with this part' });
    await this.patterns.run(tx, file);
    return declared;
  }
}

function withPerson(facts: ReportFacts, { personId, name, engagement, part }: PartyWords): ReportFacts {
  if (part === 'target') return { ...facts, targets: [...facts.targets, personId] };
  // A typed name gives way to the person whom it turned out to mean.
  const others = facts.subjects.filter((subject) => subject.personId !== null || subject.name !== name);
  return { ...facts, subjects: [...others, { personId, name, engagement }] };
}
