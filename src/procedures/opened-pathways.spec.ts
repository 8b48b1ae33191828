import { type HarmAnswers, reportKinds } from '../rules/index.js';
import { pathwayFor, pathwaysOpenedBy, pathwaysOpenedByTriage } from './opened-pathways.js';

const no: HarmAnswers = { H1: 'no', H2: 'no', H3: 'no', H4: 'no' };

describe('what is opened', () => {
  it('by sending: intake always, and for five kinds one more', () => {
    expect(Object.fromEntries(reportKinds.map((kind) => [kind, pathwaysOpenedBy(kind)]))).toEqual({
      conduct_of_adult: ['P0'],
      self_report: ['P0'],
      ex_employee_disrepute: ['P0', 'P8'],
      unwanted_contact: ['P0', 'P4'],
      abuse_of_staff: ['P0', 'P5'],
      pupil_conduct_to_staff: ['P0'],
      harmful_material: ['P0'],
      other_school_contact: ['P0', 'P10'],
      advice_request: ['P0', 'P11'],
      about_handling: ['P0'],
      something_else: ['P0'],
    });
  });

  it.each([
    ['allegation', 'P1'],
    ['low_level_concern', 'P2'],
    ['conduct_breach', 'P3'],
    ['unwanted_contact', 'P4'],
    ['abuse_of_staff', 'P5'],
    ['pupil_conduct', 'P6'],
    ['harmful_material', 'P7'],
    ['ex_employee', 'P8'],
    ['third_party_conduct', 'P9'],
    ['other_school', 'P10'],
    ['advice', 'P11'],
    ['no_breach', null],
    ['out_of_scope', null],
  ] as const)('by the classification %s: %s', (classification, pathway) => {
    expect(pathwayFor(classification)).toBe(pathway);
  });

  it('by triage: each classification, and P1 for any limb that is yes or not sure', () => {
    expect(pathwaysOpenedByTriage(['pupil_conduct', 'abuse_of_staff'], null)).toEqual(['P5', 'P6']);
    expect(pathwaysOpenedByTriage(['low_level_concern'], no)).toEqual(['P2']);
    expect(pathwaysOpenedByTriage(['low_level_concern'], { ...no, H4: 'not_sure' })).toEqual(['P1', 'P2']);
    expect(pathwaysOpenedByTriage(['allegation'], { ...no, H1: 'yes' })).toEqual(['P1']);
    expect(pathwaysOpenedByTriage(['no_breach'], no)).toEqual([]);
  });
});
