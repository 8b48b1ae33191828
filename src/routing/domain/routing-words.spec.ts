import { aReport, aSchool, type ReportSketch, type SchoolSketch } from '../expectations/sketch.js';
import { route } from './route.js';

const routed = (report: ReportSketch = {}, school: SchoolSketch = {}) => route(aReport(report), aSchool(school));

describe('what the reporter reads', () => {
  it('names the rule and what their answers add', () => {
    expect(routed({ child: 'yes' }).ruleSentence).toBe(
      'A report like this goes to the SLT contact. A child is or may be involved, so the headteacher receives it too. ' +
        'Nobody whom it is about receives it. If somebody else can’t deal with it, the person who stands in for them does.',
    );
  });

  it('does not tell that the chair has a conflict', () => {
    const about = { about: ['headteacher'] };
    expect(routed(about, { close: [['chair', 'headteacher']] }).ruleSentence).toBe(routed(about).ruleSentence);
  });
});

describe('what holders read', () => {
  it('says who receives it in which role', () => {
    expect(routed({ kind: 'abuse_of_staff' }).holderSentences).toEqual([
      'Receives it as headteacher, because somebody who works here is being abused.',
      'Gets a copy to read as SLT contact, because somebody who works here is being abused.',
    ]);
  });

  it('says that somebody was left out, not who or why', () => {
    const { holderSentences } = routed({ kind: 'ex_employee_disrepute' }, { conflicts: { headteacher: 'close_relationship' } });
    expect(holderSentences).toEqual([
      'Receives it as chair of governors, in place of the headteacher, because it is about a former employee.',
      'Somebody with a role here was left out of this. You can’t see who or why.',
    ]);
  });

  it('says it of an absence no more than of anything else', () => {
    expect(routed({}, { away: ['slt_contact'] }).holderSentences).toEqual([
      'Receives it as deputy SLT contact, in place of the SLT contact, because it is about how somebody behaved online.',
    ]);
  });
});
