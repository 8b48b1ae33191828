import { createTransport } from 'nodemailer';

const crlf = '\r\n';

export interface Report {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  readonly status: string;
  /** Who did or did not get it. */
  readonly about: string;
  /** The mail as it went out. */
  readonly original: string;
}

/** What a mail server writes to the address that a mail left with, as Postfix words it. */
export function deliveryReport({ action, status, about, original }: Report): string {
  const [head = ''] = original.split(/\r?\n\r?\n/);
  return [
    'Return-Path: <>',
    'Date: Mon, 9 Nov 2026 10:25:07 +0000 (GMT)',
    'From: MAILER-DAEMON@mx.harbourlane.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="6A3F1C0E47.1794219907/mx.harbourlane.example"',
    'Message-Id: <20261109102507.9C1B@mx.harbourlane.example>',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--6A3F1C0E47.1794219907/mx.harbourlane.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.harbourlane.example.',
    '',
    '--6A3F1C0E47.1794219907/mx.harbourlane.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.harbourlane.example',
    'X-Postfix-Queue-ID: 6A3F1C0E47',
    'Arrival-Date: Mon,  9 Nov 2026 10:20:05 +0000 (GMT)',
    '',
    `Final-Recipient: rfc822; ${about}`,
    `Original-Recipient: rfc822;${about}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: X-Postfix; unknown user: what the mailbox is called',
    '',
    '--6A3F1C0E47.1794219907/mx.harbourlane.example',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    head,
    '',
    '--6A3F1C0E47.1794219907/mx.harbourlane.example--',
    '',
  ].join(crlf);
}

/** As another mail server hands a letter over. @returns what it was told, a code such as 250 */
export async function handsOver(port: number | null, letter: string | Buffer, to: string, from = ''): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port: port ?? 0, secure: false, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw: letter });
    return Number(response.slice(0, 3));
  } catch (fault) {
    const { responseCode } = fault as { responseCode?: number };
    if (responseCode === undefined) throw fault;
    return responseCode;
  } finally {
    transport.close();
  }
}
