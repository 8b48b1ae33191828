import { bare, readPdf } from './pdf-text.js';
import { type Unpacked, unpacked } from './exported-case.js';
import { encoded } from './web/http-client.js';
import type { Visitor } from './web/visitor.js';

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
