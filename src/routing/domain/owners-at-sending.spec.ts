import fc from 'fast-check';
import type { AppointmentRole } from '../../kernel/index.js';
import { anyReport, anySchool } from '../expectations/arbitraries.js';
import { ownersAtSending } from './owners-at-sending.js';
import { route } from './route.js';

const roles: readonly AppointmentRole[] = ['headteacher', 'slt_contact', 'dsl', 'behaviour_lead'];
const some = fc.subarray([...roles]);
const runs = { numRuns: 2_000 };

test('nobody who is kept out joins, nor anybody who is away, nor a governor', () => {
  fc.assert(
    fc.property(anyReport, anySchool, some, (facts, contacts, owners) => {
      const { excluded } = route(facts, contacts);
      for (const { contact } of ownersAtSending(owners, facts, contacts).people) {
        expect(excluded.map(({ personId }) => personId)).not.toContain(contact.personId);
        expect(contacts.absent).not.toContain(contact.personId);
        expect(['chair', 'vice_chair', 'trust_lead', 'outside_holder']).not.toContain(contact.role);
      }
    }),
    runs,
  );
});

test('nobody joins where a row sends it to its own receivers alone, and no SLT contact where it may be nude material', () => {
  fc.assert(
    fc.property(anyReport, anySchool, some, (facts, contacts, owners) => {
      const { rules } = route(facts, contacts);
      const { people, sentence } = ownersAtSending(owners, facts, contacts);
      if (rules.some((id) => ['R03', 'R04', 'R05', 'R10'].includes(id))) expect([people, sentence]).toEqual([[], null]);
      if (rules.includes('R02')) {
        expect(people.map(({ contact }) => contact.role)).not.toContain('slt_contact');
        expect(sentence ?? '').not.toContain('SLT');
      }
    }),
    runs,
  );
});

test('the sentence gives nobody’s conflict or absence away', () => {
  fc.assert(
    fc.property(anyReport, anySchool, some, (facts, contacts, owners) => {
      const { sentence } = ownersAtSending(owners, facts, contacts);
      const calm = { ...contacts, absent: [], conflicts: [], relationships: [] };
      expect(ownersAtSending(owners, facts, calm).sentence).toBe(sentence);
    }),
    runs,
  );
});

test('who does not own a step is not named', () => {
  fc.assert(
    fc.property(anyReport, anySchool, (facts, contacts) => {
      expect(ownersAtSending([], facts, contacts)).toEqual({ people: [], sentence: null });
    }),
  );
});
