import burner from '@kenjiuno/msgreader/lib/Burner.js';

export interface MailPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

interface MailOptions {
  /** More lines for the head. */
  readonly head?: readonly string[];
  readonly subject?: string;
  readonly text?: string | null;
  readonly html?: string | null;
  readonly attachments?: readonly MailPart[];
}

/** A saved e-mail, written by hand. */
export function anEml({ head = [], subject = 'Photos', text = 'Here they are.', html = null, attachments = [] }: MailOptions = {}): Buffer {
  const parts = [
    ...(text === null ? [] : [`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`]),
    ...(html === null ? [] : [`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`]),
    ...attachments.map(
      ({ name, bytes, type = 'application/octet-stream' }) =>
        `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}`,
    ),
  ];
  const lines = [
    'From: Casimir Ondry <c.ondry@pixlo.example>',
    'To: wren@lane.example',
    `Subject: ${subject}`,
    'Date: Mon, 9 Nov 2026 09:00:00 +0000',
    'Message-ID: <1@pixlo.example>',
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="edge"',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${parts.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--\r\n`);
}

/** Everything with which a letter calls home or runs, in a reader that lets it. @param home where it would call */
export function anEmlThatCallsHome(home: string): Buffer {
  return anEml({
    text: null,
    html: `<html><head><meta http-equiv="refresh" content="0;url=${home}/refresh"><link rel="stylesheet" href="${home}/style">
<style>body{background:url(${home}/background)}</style><script>window.ran=1;alert(1)</script></head>
<body onload="window.ran=2;alert(2)"><p>Hello Wren</p><img src="${home}/pixel" alt="photo"><img src="x" onerror="window.ran=3;alert(3)">
<a href="javascript:alert(4)">Look</a> <a href="${home}/link">your account</a><iframe src="${home}/frame"></iframe>
<form action="${home}/form"><button>Send</button></form><object data="${home}/object"></object><svg onload="alert(5)"></svg></body></html>`,
  });
}

/** Letters in letters. */
export function anEmlInEmls(depth: number): Buffer {
  let inner = anEml({ text: 'The innermost' });
  for (let at = 0; at < depth; at += 1) {
    const head = `From: a@pixlo.example\r\nTo: b@lane.example\r\nSubject: ${at}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n`;
    inner = Buffer.concat([Buffer.from(head), inner]);
  }
  return inner;
}

/** Parts in parts. */
export function anEmlOfBoxes(depth: number): Buffer {
  const head = 'From: a@pixlo.example\r\nTo: b@lane.example\r\nSubject: boxes\r\nMIME-Version: 1.0\r\n';
  const open = Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join('');
  return Buffer.from(`${head}${open}Content-Type: text/plain\r\n\r\nThe innermost\r\n`);
}

/** One line of the head that never seems to end. */
export function anEmlWithALongLine(bytes: number): Buffer {
  return anEml({ subject: 'x'.repeat(bytes) });
}

/** An Outlook message: the fields by the numbers that Outlook gives them, each as text. */
export function aMsg(fields: Readonly<Record<string, string>>, attachments: readonly MailPart[] = []): Buffer {
  const entries: Entry[] = [folder('Root Entry', [])];
  const root = children(entries, 0);
  for (const [tag, text] of Object.entries(fields)) root(stream(`__substg1.0_${tag}001F`, Buffer.from(text, 'utf16le')));
  root(stream('__properties_version1.0', Buffer.alloc(32)));
  for (const [at, { name, bytes }] of attachments.entries()) {
    const inside = children(entries, root(folder(`__attach_version1.0_#0000000${at}`, [])));
    inside(stream('__substg1.0_3707001F', Buffer.from(name, 'utf16le')));
    inside(stream('__substg1.0_37010102', bytes));
    inside(stream('__properties_version1.0', Buffer.alloc(8)));
  }
  return Buffer.from(burner.burn(entries));
}

interface Entry {
  name: string;
  type: 1 | 2 | 5;
  length: number;
  children?: number[];
  binaryProvider?: () => Uint8Array;
}

function folder(name: string, list: number[]): Entry {
  return { name, type: name === 'Root Entry' ? 5 : 1, length: 0, children: list };
}

function stream(name: string, bytes: Uint8Array): Entry {
  return { name, type: 2, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) };
}

function children(entries: Entry[], parent: number): (entry: Entry) => number {
  return (entry) => {
    const at = entries.push(entry) - 1;
    entries[parent]?.children?.push(at);
    return at;
  };
}
