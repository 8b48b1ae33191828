import { bare, readPdf } from './pdf-text.js';
import { type Unpacked, unpacked } from './exported-case.js';
import { encoded } from './web/http-client.js';
import type { Visitor } from './web/visitor.js';

/** A request is written down over its page. @returns the address of the request */
export async function asks(
  visitor: Visitor,
  reference: string,
  { what, whose, who = 'The person themselves', name = '', on }: { what: string; whose: string; who?: string; name?: string; on: string },
): Promise<string> {
  await visitor.opens(`/cases/${reference}/subject-access/new`);
  visitor.chooses(what);
  visitor.chooses(whose, { in: 'Whose record is it?' });
  visitor.chooses(who, { in: 'Who asks?' });
  visitor.fills('Name of whoever asks', name);
  visitor.fillsDate('On which day did it come?', on);
  visitor.fillsDate('Since when is it clear who asks?', on);
  await visitor.presses('Record this');
  return visitor.page.path;
}

/** Puts a copy in which everything is chosen before somebody, who agrees unless told otherwise. */
export async function agrees(preparer: Visitor, second: { visitor: Visitor; name: string }, request: string): Promise<void> {
  await proposes(preparer, second.name, request);
  await second.visitor.opens(`${request}/answer`);
  second.visitor.chooses('I have read it, and it may be given');
  await second.visitor.presses('Record my answer');
}

export async function proposes(preparer: Visitor, second: string, request: string): Promise<void> {
  await preparer.opens(`${request}/second`);
  preparer.fills('Who is the second person?', second);
  await preparer.presses('Ask them');
  preparer.sees('They were asked to agree');
}

interface Prepared {
  readonly named: 'yes' | 'no';
  readonly consent: string;
  readonly hidden?: string;
  /** Parts in whose words this stands are left out; all others go out. */
  readonly leftOut?: readonly { readonly having: string; readonly exemption: string; readonly why: string }[];
}

/** Chooses for everything, over the pages. */
export async function prepares(visitor: Visitor, request: string, { named, consent, hidden = '', leftOut = [] }: Prepared): Promise<void> {
  await visitor.opens(`${request}/names`);
  if (visitor.page.has('How did you weigh it?')) {
    visitor.chooses(consent);
    visitor.chooses(named === 'yes' ? 'Yes, by name' : 'No, not by name', { in: 'Are they named in this copy?' });
    visitor.fills('How did you weigh it?', 'Weighed.');
  }
  visitor.fills('Other words that must not be read', hidden);
  await visitor.presses('Save these choices');
  await visitor.opens(request);
  const pages = visitor.page.root
    .querySelectorAll('a')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.includes('/parts/'));
  for (const page of pages) await choosesOn(visitor, page, leftOut);
}

async function choosesOn(visitor: Visitor, page: string, leftOut: NonNullable<Prepared['leftOut']>): Promise<void> {
  await visitor.opens(page);
  const fields: [string, string][] = visitor.page.root
    .querySelectorAll('form input[type=hidden]')
    .filter((input) => input.closest('form')?.getAttribute('action') === page)
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);
  for (const [at, section] of visitor.page.root.querySelectorAll('form section').entries()) {
    const left = leftOut.find(({ having }) => section.text.includes(having));
    if (section.querySelector('select') === null) continue;
    fields.push([`choice-${at}`, left?.exemption ?? 'out'], [`why-${at}`, left?.why ?? '']);
  }
  const { status, body } = await visitor.http.send('POST', page, {}, encoded(fields));
  if (status !== 303 && !body.includes('It can’t go out as it is')) throw new Error(`Choosing on ${page} answered ${status}`);
}

export async function takes(visitor: Visitor, request: string, forWhom = 'Nina Fallowmere') {
  const token = /name="_csrf" value="([^"]*)"/.exec((await visitor.http.get(request)).body.toString())?.[1] ?? '';
  return visitor.http.send(
    'POST',
    `${request}/copy`,
    {},
    encoded([
      ['_csrf', token],
      ['forWhom', forWhom],
    ]),
  );
}

export async function copyOf(visitor: Visitor, request: string, forWhom?: string): Promise<Unpacked> {
  const { status, body } = await takes(visitor, request, forWhom);
  if (status !== 200) throw new Error(`Taking the copy answered ${status}`);
  return unpacked(body);
}

/** All that any file says, whatever its kind, in lower case and without spaces. */
export function everyWordIn(files: Unpacked): string {
  const texts = [...files].flatMap(([name, bytes]) =>
    name.endsWith('.pdf') ? [...readPdf(bytes).pages, bytes.toString('latin1')] : [name, bytes.toString('utf8')],
  );
  return bare(texts.join('\n')).toLowerCase();
}
