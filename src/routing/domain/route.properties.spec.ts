import fc from 'fast-check';
import type { AppointmentRole } from '../../kernel/index.js';
import { addedForSilence } from './added-for-silence.js';
import { anyReport, anySchool } from '../expectations/arbitraries.js';
import { chainFrom } from './receivers.js';
import type { ReportFacts } from './report-facts.js';
import { rerouteAfter } from './reroute-after.js';
import { route } from './route.js';
import type { Receiver, Routing } from './routing.js';
import { ruleIds } from './routing-rule.js';
import { routingRules } from './routing-rules.js';
import type { SchoolContacts } from './school-contacts.js';

const backstop: readonly AppointmentRole[] = ['chair', 'vice_chair', 'trust_lead', 'outside_holder'];

/** Holds for every generated report in every generated school. */
function always(claim: (routing: Routing, facts: ReportFacts, contacts: SchoolContacts) => void, numRuns = 1_000): void {
  fc.assert(
    fc.property(anyReport, anySchool, (facts, contacts) => claim(route(facts, contacts), facts, contacts)),
    { numRuns },
  );
}

const receiversOf = ({ holders, copies }: Routing): Receiver[] => [...holders, ...copies];
const idsOf = (people: readonly { personId: string }[]): string[] => people.map(({ personId }) => personId);

describe('whatever is reported, wherever, whoever is away or in conflict', () => {
  it('somebody unconflicted holds it, as long as the last resort has anybody left', () => {
    always(({ holders, excluded }, _facts, { appointments }) => {
      const left = appointments.filter(({ role, personId }) => backstop.includes(role) && !idsOf(excluded).includes(personId));
      if (left.length > 0) expect(holders.length).toBeGreaterThan(0);
    }, 10_000);
  });

  it('nobody excluded holds it, reads it, manages it or is alerted', () => {
    always((routing) => {
      const out = new Set(idsOf(routing.excluded));
      const reached = [...idsOf(receiversOf(routing)), routing.caseManager ?? 'nobody'];
      expect(reached.filter((personId) => out.has(personId))).toEqual([]);
      expect(routing.dpoAccounts.filter((account) => out.has(account.replace('account of ', '')))).toEqual([]);
    }, 3_000);
  });

  it('every person in conflict is excluded, in whatever roles', () => {
    always(({ excluded }, facts, { conflicts, relationships }) => {
      const self = facts.kind === 'self_report' && !facts.recordedFor ? [facts.reporter] : [];
      const concerned = [...facts.subjects.map(({ personId }) => personId), ...self, ...facts.targets];
      const kin = relationships.flatMap(({ personId, withPersonId, withName, kind }) => {
        if (kind === 'line_manages_reporter_in_dispute') return withPersonId !== null && facts.reporter === withPersonId ? [personId] : [];
        const isAboutOther =
          withPersonId === null ? facts.subjects.some(({ name }) => name === withName) : concerned.includes(withPersonId);
        return [...(isAboutOther ? [personId] : []), ...(withPersonId !== null && concerned.includes(personId) ? [withPersonId] : [])];
      });
      const reporter = facts.recordedFor ? null : facts.reporter;
      const all = [...concerned, ...kin, ...facts.mustNotSee, ...idsOf(conflicts), reporter].filter((one) => one !== null);
      expect(idsOf(excluded)).toEqual(expect.arrayContaining(all));
      // Beyond them only a rule about the headteacher, the chair or the SLT contact keeps anybody out.
      const others = excluded.filter(({ personId }) => !all.includes(personId));
      expect(others.every(({ because }) => because.join() === 'by_rule')).toBe(true);
    });
  });

  it('each person receives it once, by a role and an account that they have', () => {
    always((routing, _facts, { appointments }) => {
      const receivers = receiversOf(routing);
      expect(new Set(idsOf(receivers)).size).toBe(receivers.length);
      for (const { personId, accountId, role } of receivers) expect(appointments).toContainEqual({ personId, accountId, role });
      expect(routing.holders.every(({ copy }) => !copy) && routing.copies.every(({ copy }) => copy)).toBe(true);
    });
  });

  it('nobody who is away receives it, unless nobody else is left', () => {
    always((routing, _facts, { absent }) => {
      if (routing.rules.includes('R99')) expect(routing.copies.filter(({ personId }) => absent.includes(personId))).toEqual([]);
      else expect(receiversOf(routing).filter(({ personId }) => absent.includes(personId))).toEqual([]);
    });
  });

  it('a stand-in comes from the chain of the role, and only when nobody in it may act', () => {
    always((routing, _facts, { appointments, absent }) => {
      if (routing.rules.includes('R99')) return;
      const out = [...idsOf(routing.excluded), ...absent];
      for (const { role, standsInFor } of receiversOf(routing).filter((receiver) => receiver.standsInFor !== null)) {
        expect(chainFrom(standsInFor ?? role, routingRules.standIns).slice(1)).toContain(role);
        expect(appointments.filter((one) => one.role === standsInFor && !out.includes(one.personId))).toEqual([]);
      }
    });
  });

  it('the last resort is used exactly when no ordinary receiver holds it', () => {
    always(({ rules, holders, alertDpo, showLadoToReporter }) => {
      const used = rules.includes('R99');
      expect(alertDpo).toBe(used);
      expect(holders.some(({ because }) => because.includes('R99')) || holders.length === 0).toBe(used);
      if (used) expect(showLadoToReporter).toBe(true);
    });
  });

  it('R03, R04, R05 and R10 leave nothing to later rules, R02 nothing to R13 to R18', () => {
    always((routing) => {
      const because = new Set(receiversOf(routing).flatMap((receiver) => receiver.because));
      const replacing = routing.rules.find((id) => ['R03', 'R04', 'R05', 'R10'].includes(id));
      const later = replacing ? ruleIds.slice(ruleIds.indexOf(replacing) + 1) : [];
      const ordinary = routing.rules.includes('R02') ? ruleIds.filter((id) => id >= 'R13' && id < 'R19') : [];
      expect([...later, ...ordinary].filter((id) => id !== 'R99' && because.has(id))).toEqual([]);
    });
  });

  it('nobody receives R02 or R18a in the SLT queue', () => {
    always((routing) => {
      if (!routing.rules.some((id) => id === 'R02' || id === 'R18a')) return;
      expect(receiversOf(routing).filter(({ role }) => role === 'slt_contact' || role === 'deputy_slt_contact')).toEqual([]);
    });
  });

  it('the case manager is a holder, and there is one whenever there is a holder', () => {
    always(({ holders, caseManager }) => {
      if (holders.length === 0) expect(caseManager).toBeNull();
      else expect(idsOf(holders)).toContain(caseManager);
    });
  });

  it('the order in which people, conflicts and absences are read changes nothing, and nothing is changed', () => {
    always((routing, facts, contacts) => {
      const before = structuredClone({ facts, contacts });
      const { appointments, absent, conflicts, relationships } = contacts;
      const turned = { appointments: appointments.toReversed(), absent: absent.toReversed(), conflicts: conflicts.toReversed() };
      expect(route(facts, { ...contacts, ...turned, relationships: relationships.toReversed() })).toEqual(routing);
      expect({ facts, contacts }).toEqual(before);
    });
  });

  it('the reporter reads the same rule whoever is away, in conflict or close to somebody', () => {
    always(({ ruleSentence }, facts, contacts) => {
      const untroubled = { ...contacts, absent: [], conflicts: [], relationships: [] };
      expect(route({ ...facts, mustNotSee: [], targets: [] }, untroubled).ruleSentence).toBe(ruleSentence);
    });
  });

  it('a conflict declared later shuts that person out at once, and somebody still holds it', () => {
    always((routing, facts, contacts) => {
      const leaving = routing.holders[0];
      if (leaving === undefined) return;
      const declared = { personId: leaving.personId, kind: 'declared_other' as const };
      const next = route(facts, { ...contacts, conflicts: [...contacts.conflicts, declared] });
      expect(idsOf(rerouteAfter(routing, next).shutOut)).toContain(leaving.personId);
      const left = contacts.appointments.filter(
        ({ role, personId }) => backstop.includes(role) && !idsOf(next.excluded).includes(personId),
      );
      if (left.length > 0) expect(next.holders.length).toBeGreaterThan(0);
    });
  });

  it('silence adds people who may hold it, and nobody twice', () => {
    always((routing, facts, contacts) => {
      const added = idsOf(addedForSilence(facts, contacts, idsOf(routing.holders)));
      const known = [...idsOf(routing.excluded), ...idsOf(routing.holders)];
      expect(added.filter((personId) => known.includes(personId))).toEqual([]);
      expect(new Set(added).size).toBe(added.length);
    });
  });
});
