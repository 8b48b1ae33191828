/** Letters that a school writes in a case, each from a text that it may change. @source domain guide 7, P1 and P3; KCSIE Part four; Acas Code of Practice 1 */
export const letterKinds = ['suspension', 'hearing_invitation', 'outcome', 'support_offer', 'to_parents'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterKindLabels: Readonly<Record<LetterKind, string>> = {
  suspension: 'Suspension letter',
  hearing_invitation: 'Invitation to a hearing',
  outcome: 'Outcome letter',
  support_offer: 'Offer of support',
  to_parents: 'Letter to parents',
};

/** The step of a procedure that sending a letter does. */
export const stepOfLetter: Partial<Readonly<Record<LetterKind, string>>> = {
  suspension: 'P1.8a',
  hearing_invitation: 'P3.7',
  outcome: 'P3.9',
};

/** What a text may leave open: Heed puts in what the case knows, and nothing else is ever put in. */
export const letterFields = [
  'name of the person',
  'name of the child',
  'name of the school',
  'date of the letter',
  'reference of the case',
  'day of the suspension',
  'named contact',
  'contact with colleagues and pupils',
  'day it is looked at again',
  'time of the hearing',
  'place of the hearing',
  'outcome',
  'name of the writer',
] as const;
export type LetterField = (typeof letterFields)[number];

/** Heed's own texts, until a school writes its own. */
export const ownLetterTexts: Readonly<Record<LetterKind, string>> = {
  suspension: `[name of the school]
[date of the letter]

Dear [name of the person],

You are suspended from work on full pay from [day of the suspension]. An allegation has been made. Suspension is a neutral act: it says nothing about what will be found.

Your named contact is [named contact]. They keep in touch with you and answer your questions.

[contact with colleagues and pupils]

The suspension will be looked at again by [day it is looked at again], and you will hear what is decided.

You may ask your union, or a colleague, for support.

[name of the writer]`,
  hearing_invitation: `[name of the school]
[date of the letter]

Dear [name of the person],

You are invited to a hearing on [time of the hearing], at [place of the hearing]. With this letter you receive what is alleged and the evidence.

You have a right to bring a union representative or a colleague. If they can’t come, you may ask for another time within five working days.

[name of the writer]`,
  outcome: `[name of the school]
[date of the letter]

Dear [name of the person],

This is what was decided: [outcome].

You may appeal in writing within ten working days of receiving this letter. Say why.

[name of the writer]`,
  support_offer: `[name of the school]
[date of the letter]

Dear [name of the person],

What is happening is hard. You can turn to your union, to employee assistance and to occupational health. Tell us if you would like any of them, and we will arrange it. You need not.

[name of the writer]`,
  to_parents: `[name of the school]
[date of the letter]

Dear parent or carer of [name of the child],

Something has been reported that concerns your child. We take it seriously and are looking into it with those whom we have to ask. Please do not speak or write about it to others, or online.

[name of the writer]`,
};

const inBrackets = /\[[^[\]\r\n]{1,80}\]/g;

/** What stands in square brackets and is no field. */
export function unknownFieldsIn(text: string): string[] {
  return [...new Set(text.match(inBrackets) ?? [])].filter((field) => !isField(field.slice(1, -1)));
}

/** Fields that stand in a text and still wait for their words. */
export function openFieldsIn(text: string): LetterField[] {
  return letterFields.filter((field) => text.includes(`[${field}]`));
}

/** Puts in what is known, once and as it stands: what is put in is never read as a field again. */
export function mergeLetter(text: string, known: Partial<Readonly<Record<LetterField, string>>>): string {
  return text.replaceAll(inBrackets, (field) => {
    const name = field.slice(1, -1);
    return isField(name) ? (known[name] ?? field) : field;
  });
}

function isField(name: string): name is LetterField {
  return letterFields.some((field) => field === name);
}
