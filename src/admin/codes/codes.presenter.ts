import { type FormPage, formPage, type MessagePage, messagePage, type OpenRequest, type Voice } from '../../accounts/index.js';
import { longMoment, roleLabels } from '../../kernel/index.js';
import { button, buttonGroup, form, linkButton, plainLink, strong, words } from '../../platform/views/govuk.js';
import { panel } from '../../platform/views/heed.js';
import { adminPaths } from '../admin-paths.js';
import type { PersonDetails } from '../people/people.queries.js';

const onlyWhenSure = 'Do this only when you know that it is them who asks, for example face to face.';

/** What follows from resetting somebody's codes, before it is done. @param agreed the request, where somebody else had to agree */
export function resetCodesPage(person: PersonDetails, agreed: OpenRequest | null): FormPage {
  return formPage({
    ...about(person, `Reset the six-digit codes of ${person.name}?`),
    before: [
      agreed === null ? onlyWhenSure : `Somebody else has agreed. You can do this until ${longMoment(new Date(agreed.expiresAt))}.`,
      'They are signed out everywhere. Their codes and recovery codes stop working now. You get a link to hand to them: with it and their password they set up new codes.',
      'Everybody with a role in the school is told that codes were reset.',
    ],
    form: form(adminPaths.people.codes(person.id)),
    fields: [],
    submit: button('Reset these codes'),
    links: [plainLink('Don’t reset them', adminPaths.people.show(person.id))],
  });
}

export function askForResetPage(person: PersonDetails, voices: readonly Voice[]): FormPage {
  return formPage({
    ...about(person, `Reset the six-digit codes of ${person.name}?`),
    before: [
      onlyWhenSure,
      `${person.name} deals with reports, or has done. So somebody else has to agree before the codes are reset: nobody may get into such an account alone.`,
      'They are signed out everywhere now. Their codes go on working until the reset is done.',
    ],
    notes: [panel({ tone: 'sand', heading: 'One of these has to agree', bullets: voices.map(inWords) })],
    form: form(adminPaths.people.codes(person.id)),
    fields: [],
    submit: button('Ask them to agree'),
    links: [plainLink('Don’t ask', adminPaths.people.show(person.id))],
  });
}

export function waitingPage(person: PersonDetails, request: OpenRequest, voices: readonly Voice[]): MessagePage {
  return messagePage({
    ...about(person, 'Waiting for somebody to agree'),
    paragraphs: [
      `You asked to reset the six-digit codes of ${person.name} on ${longMoment(new Date(request.askedAt))}. Their codes work until it is done.`,
      'The question is on the first page of everybody below. When one of them has agreed, come back here to make the link.',
      `Without an answer it ends on ${longMoment(new Date(request.expiresAt))}.`,
    ],
    notes: [
      voices.length > 0
        ? panel({ tone: 'sand', heading: 'It waits for one of these', bullets: voices.map(inWords) })
        : panel({ tone: 'stop', heading: 'Nobody is left who could agree', paragraphs: [byCommand(person)] }),
    ],
    onward: buttonGroup([linkButton('Go back to this person', adminPaths.people.show(person.id), 'second')]),
  });
}

export function nobodyCouldAgreePage(person: PersonDetails): MessagePage {
  return messagePage({
    ...about(person, 'Nobody else can agree to this'),
    paragraphs: [
      `${person.name} deals with reports, or has done. Before their six-digit codes are reset somebody else has to agree: somebody who deals with reports too, who isn’t you, and who has had their own codes for a week.`,
      'There is nobody like that at your school now.',
      byCommand(person),
      'Have they kept their recovery codes? One of those lets them in, and nobody has to agree.',
    ],
    onward: buttonGroup([linkButton('Go back to this person', adminPaths.people.show(person.id), 'second')]),
  });
}

/** "Six-digit codes": what the page of the person says about it. */
export function resetInWords(request: OpenRequest): string {
  return request.agreedAt === null ? 'You asked to reset them. Somebody else has to agree' : 'Somebody agreed. You can reset them now';
}

function byCommand({ email }: PersonDetails) {
  return words(
    'Whoever runs the server can do it there, and everybody with a role in the school is told: ',
    strong(`npm run heed -- user reset-mfa --email ${email}`),
  );
}

function inWords({ name, roles }: Voice): string {
  return `${name}, ${roles.map((role) => roleLabels[role]).join(', ')}`;
}

function about({ id }: PersonDetails, heading: string) {
  return { heading, title: 'Reset six-digit codes', back: adminPaths.people.show(id), section: '/admin' };
}
