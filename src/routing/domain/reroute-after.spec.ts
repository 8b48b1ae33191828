import { addedForSilence } from './added-for-silence.js';
import { aReport, aSchool, type ReportSketch, type SchoolSketch } from '../expectations/sketch.js';
import { rerouteAfter } from './reroute-after.js';
import { route } from './route.js';

const routed = (report: ReportSketch = {}, school: SchoolSketch = {}) => route(aReport(report), aSchool(school));
const names = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId);

describe('routing again', () => {
  it('shuts a witness out and brings the deputy in', () => {
    const change = rerouteAfter(routed(), routed({}, { conflicts: { slt_contact: 'is_witness' } }));
    expect([names(change.shutOut), names(change.gain), names(change.standDown)]).toEqual([['slt_contact'], ['deputy_slt_contact'], []]);
    expect(change.caseManagerChanged).toBe(true);
  });

  it('lets a stand-in go without shutting them out', () => {
    const change = rerouteAfter(routed({}, { away: ['slt_contact'] }), routed());
    expect([names(change.standDown), names(change.gain), names(change.shutOut)]).toEqual([['deputy_slt_contact'], ['slt_contact'], []]);
  });

  it('turns a reader into a holder, and back', () => {
    const [reading, holding] = [routed({ kind: 'abuse_of_staff' }), routed({ kind: 'unwanted_contact' })];
    expect(names(rerouteAfter(reading, holding).becomeHolders)).toEqual(['slt_contact']);
    expect(names(rerouteAfter(holding, reading).becomeReaders)).toEqual(['slt_contact']);
  });

  it('identifying the subject as the headteacher takes it from everybody but the chair', () => {
    const change = rerouteAfter(routed({ child: 'yes' }), routed({ child: 'yes', about: ['headteacher'] }));
    expect([names(change.shutOut), names(change.standDown), names(change.gain)]).toEqual([['headteacher'], ['slt_contact'], ['chair']]);
  });

  it('knows when nothing changed', () => {
    expect(rerouteAfter(routed(), routed()).nothingChanged).toBe(true);
    expect(rerouteAfter(routed(), routed({ child: 'yes' })).nothingChanged).toBe(false);
  });
});

describe('nobody has opened it by the next noon', () => {
  it.each([
    ['the deputy is added', {}, {}, ['slt_contact'], ['deputy_slt_contact']],
    ['and after the deputy the headteacher', {}, {}, ['slt_contact', 'deputy_slt_contact'], ['headteacher']],
    ['the chair for the headteacher, whoever else has opened it', { kind: 'unwanted_contact' }, {}, ['headteacher'], ['chair']],
    ['nobody conflicted', {}, { conflicts: { deputy_slt_contact: 'is_witness' } }, ['slt_contact'], ['headteacher']],
    ['above the chair, the vice chair', { about: ['headteacher'] }, {}, ['chair'], ['vice_chair']],
    ['for nobody, nobody', {}, {}, [], []],
  ] as [string, ReportSketch, SchoolSketch, string[], string[]][])('%s', (_says, report, school, silent, added) => {
    expect(names(addedForSilence(aReport(report), aSchool(school), silent))).toEqual(added);
  });
});
