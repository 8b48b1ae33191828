import type { TestSchool } from '../support/school.js';
import type { Visitor } from '../support/web/visitor.js';

/** The administrator opens the door. @returns the address for the poster, as a path */
export async function opensTheDoor(school: TestSchool): Promise<string> {
  const admin = await school.visitor('admin');
  await admin.opens('/admin/anonymous');
  await admin.presses('Open an address');
  return addressOn(admin);
}

export function addressOn({ page }: Visitor): string {
  return /\/anonymous\/[0-9a-z-]{19}/.exec(page.text)?.[0] ?? '';
}

export const concerned = 'Is any of them the person this is about, or someone who must not see it?';
const pictures = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';
const facts = [
  'Were any of the words sexual?',
  'Was the child asked to keep it secret',
  'Was there talk of meeting up?',
  'Was the child threatened or hurt?',
];

export interface Told {
  readonly kind?: string;
  readonly gate?: string;
  readonly danger?: string;
  readonly happened?: string;
  readonly about?: readonly string[];
  readonly aimedAt?: readonly string[];
  readonly child?: string;
  readonly leftOut?: readonly string[];
  readonly leftOutNames?: readonly string[];
}

/** Fills in the one page that asks, saying as little as it can. */
export function tells(visitor: Visitor, told: Told = {}): void {
  const { kind = 'Something an adult working at the school did or posted', about = [], child = 'No' } = told;
  visitor.chooses(told.gate ?? 'No', { in: pictures });
  visitor.chooses(told.danger ?? 'No', { in: 'Is anyone in danger right now?' });
  visitor.chooses(kind);
  visitor.fills('What happened?', told.happened ?? 'They put photos of a school trip on their own page.');
  if (about.length === 0) visitor.chooses('I don’t know who it is');
  else visitor.fills('Who is it about?', about.join('\n'));
  visitor.fills('Who is it aimed at, if anybody?', (told.aimedAt ?? []).join('\n'));
  visitor.chooses(child, { in: 'Is a child involved?' });
  if (child !== 'No') for (const fact of facts) visitor.chooses('No', { in: fact });
  for (const role of told.leftOut ?? []) visitor.chooses(role, { in: 'Does anyone who could receive it have to be left out?' });
  visitor.fills('Anybody else, by name', (told.leftOutNames ?? []).join('\n'));
}

/** From the address to `Check your answers`. @returns who will receive it, by what they are */
export async function checksAnonymously(visitor: Visitor, door: string, told: Told = {}): Promise<string[]> {
  await visitor.opens(door);
  tells(visitor, told);
  await visitor.continues();
  visitor.seesHeading('Check your answers');
  return receiversOn(visitor);
}

export function receiversOn({ page }: Visitor): string[] {
  return page.root.querySelectorAll('input[name=who]').map((box) => {
    const label = page.root.querySelector(`label[for=${box.getAttribute('id') ?? ''}]`)?.text ?? '';
    return label.trim();
  });
}

/** What the reporter takes away, and nothing else. */
export interface Ticket {
  readonly reference: string;
  readonly code: string;
}

export async function sendsAnonymously(visitor: Visitor): Promise<Ticket> {
  visitor.chooses('No', { in: concerned });
  await visitor.presses('Send report');
  visitor.seesHeading('Report sent');
  return ticketOn(visitor);
}

export function ticketOn({ page }: Pick<Visitor, 'page'>): Ticket {
  const reference = /HD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.text)?.[0] ?? '';
  const code = /\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b/.exec(page.text)?.[0] ?? '';
  return { reference, code };
}

/** Whoever has reference and code reads what was answered. */
export async function readsReplies(visitor: Visitor, { reference, code }: Ticket): Promise<void> {
  await visitor.opens('/anonymous/replies');
  visitor.fills('Reference', reference);
  visitor.fills('Secret code', code);
  await visitor.presses('Show answers');
}
