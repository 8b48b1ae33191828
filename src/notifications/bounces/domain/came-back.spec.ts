import { cameBack, type Letter } from './came-back.js';

const nobody = { isFromNobody: true, headers: {}, reports: [] as string[] };
const letter = (sketch: { isFromNobody?: boolean; headers?: Record<string, string>; reports?: string[] }): Letter => {
  const { isFromNobody, headers, reports } = { ...nobody, ...sketch };
  return { isFromNobody, headers: new Map(Object.entries(headers)), reports };
};
const report = (...lines: string[]): string =>
  ['Reporting-MTA: dns; mx.example.org', '', 'Final-Recipient: rfc822; a@b.example', ...lines].join('\r\n');

/** @source RFC 3464, 2.3.3 */
describe('A letter with a report of delivery', () => {
  it.each([
    ['failed, for good', report('Action: failed', 'Status: 5.1.1'), true],
    ['failed after days of trying', report('Action: failed', 'Status: 4.4.7'), true],
    ['failed, in capitals and with a comment', report('ACTION:  Failed (unknown user)', 'Status: 5.1.1'), true],
    ['failed, folded', report('Action:\r\n failed', 'Status: 5.2.2'), true],
    ['failed, with bare line ends', report('Action: failed').replaceAll('\r\n', '\n'), true],
    ['delayed', report('Action: delayed', 'Status: 4.4.1', 'Will-Retry-Until: Thu, 12 Nov 2026 10:20:00 +0000'), false],
    ['delayed, for a reason that sounds final', report('Action: delayed', 'Status: 5.0.0'), false],
    ['delivered', report('Action: delivered', 'Status: 2.1.5'), false],
    ['relayed', report('Action: relayed', 'Status: 2.1.9'), false],
    ['expanded', report('Action: expanded', 'Status: 2.0.0'), false],
    ['expanded to two, one of whom failed', `${report('Action: expanded')}\r\n\r\n${report('Action: failed')}`, true],
    ['no action, a status that is final', report('Status: 5.1.1 (bad address)'), true],
    ['no known action, a status that says that it arrived', report('Action: arrived', 'Status: 2.0.0'), false],
    ['no action, a status that may pass', report('Status: 4.2.2'), false],
    ['words about an action', report('Action: delayed', 'Diagnostic-Code: smtp; Action: failed'), false],
  ])('%s', (_, text, expected) => {
    expect(cameBack(letter({ reports: [text] }))).toBe(expected);
  });

  it('counts although somebody signs for it, and although it calls itself an answer', () => {
    expect(cameBack(letter({ isFromNobody: false, reports: [report('Action: failed')] }))).toBe(true);
    expect(cameBack(letter({ headers: { 'auto-submitted': 'auto-replied' }, reports: [report('Action: failed')] }))).toBe(true);
  });

  it('that says nothing known decides nothing, and its envelope does', () => {
    expect(cameBack(letter({ isFromNobody: false, reports: ['', 'Action: arrived', '\0:\0'] }))).toBe(false);
  });
});

describe('A letter without one', () => {
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['from nobody: a server of old', true, {}, true],
    ['from nobody, made by a machine', true, { 'auto-submitted': 'auto-generated' }, true],
    ['from nobody, and says whom it did not reach', true, { 'auto-submitted': 'auto-replied', 'x-failed-recipients': 'a@b.example' }, true],
    ['from nobody, as an answer', true, { 'auto-submitted': 'auto-replied' }, false],
    ['from nobody, as an answer with more words', true, { 'auto-submitted': 'Auto-Replied; owner-email="a@b.example"' }, false],
    ['from nobody, as a notice that a rule made', true, { 'auto-submitted': 'auto-notified' }, false],
    [
      'from nobody: out of office, as Exchange says it',
      true,
      { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
      false,
    ],
    ['from nobody: out of office, as older programs say it', true, { precedence: 'auto_reply' }, false],
    ['from nobody: out of office, as others say it', true, { 'x-autoreply': 'yes' }, false],
    ['from nobody: it was opened', true, { 'content-type': 'multipart/report; report-type=disposition-notification; boundary=x' }, false],
    ['from nobody: a complaint', true, { 'content-type': 'multipart/report; report-type="feedback-report"' }, false],
    ['from nobody: a report whose part is missing', true, { 'content-type': 'multipart/report; report-type="delivery-status"' }, true],
    ['from somebody', false, {}, false],
    ['from somebody who is away', false, { 'auto-submitted': 'auto-replied' }, false],
    ['from somebody who quotes a failure', false, { 'x-failed-recipients': 'a@b.example', subject: 'Undelivered mail' }, false],
  ])('%s', (_, isFromNobody, headers, expected) => {
    expect(cameBack(letter({ isFromNobody, headers }))).toBe(expected);
  });
});
