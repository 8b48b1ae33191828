/** The three pages behind the footer, in plain words. Headings with their paragraphs. */
export interface InformationPage {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

export const informationPages = {
  help: {
    title: 'Help',
    parts: [
      {
        heading: 'When to report',
        paragraphs: [
          'Report when something online worries you: what an adult who works here did or posted, a pupil who contacts you, abuse of you or a colleague, or anything else that you are not sure about.',
          'You don’t need proof, and you don’t have to decide how serious it is. If you turn out to be mistaken, you have still done the right thing.',
        ],
      },
      {
        heading: 'What happens then',
        paragraphs: [
          'You get a reference and a receipt. The people who receive it are named before you send it. By the end of the next working day they decide what to do first.',
          'You see how far it is under My reports, and they can write to you there. They can’t tell you everything, because other people have rights too.',
        ],
      },
      {
        heading: 'Who can’t see it',
        paragraphs: [
          'The person whom the report is about, and anyone whom you say must not see it. They can’t find it, count it or search for it.',
          'The administrator of Heed can’t see any report.',
        ],
      },
      {
        heading: 'Going to somebody outside',
        paragraphs: [
          'You may always ring the police, the local authority’s designated officer (LADO) or children’s social care yourself. Nobody may stop you or ask you to wait. In an emergency call 999.',
        ],
      },
      {
        heading: 'If you can’t sign in',
        paragraphs: ['Use “I can’t sign in” on the sign-in page, or ask your school’s administrator for a new link.'],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    parts: [
      {
        heading: 'How it is meant to work',
        paragraphs: [
          'Heed should work for everybody: on a phone, at 400 % zoom, with the keyboard alone, with a screen reader, with your own colours, and without scripts.',
          'We build it to the Web Content Accessibility Guidelines 2.2 at level AA. Each page is checked by a program for faults it can find; that is no substitute for people.',
        ],
      },
      {
        heading: 'What we know is not good enough',
        paragraphs: [
          'Evidence is often a picture of text. We show it and say what it is, but can’t read it out. Ask whoever added it to write down what it says.',
          'No tests with disabled people have been carried out yet.',
        ],
      },
      {
        heading: 'If something does not work for you',
        paragraphs: [
          'Tell your school’s administrator, and say which page it was. If they don’t help, the Equality Advisory and Support Service can.',
        ],
      },
    ],
  },
  privacy: {
    title: 'What we keep and why',
    parts: [
      {
        heading: 'What is kept',
        paragraphs: [
          'What you report, with its evidence, exactly as you sent it. What the school then does about it: notes, messages, decisions, outcomes. And who looked at it, and when.',
          'Your name, e-mail address and role, so that you can sign in.',
          'If you reported without giving your name: only what you wrote. Nothing with it says who you are or where you wrote from.',
        ],
      },
      {
        heading: 'Why',
        paragraphs: [
          'The school must keep children safe and act fairly towards staff. Keeping children safe in education asks it to record concerns and what it did about them.',
        ],
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          'Only those who handle a case. Being in charge of something does not open a case by itself. Every look is written on a log that nobody can change unnoticed.',
          'Words, names and evidence are encrypted where they are stored.',
        ],
      },
      {
        heading: 'How long',
        paragraphs: [
          'As long as law and guidance ask, then it is disposed of; your school’s retention schedule says when. Drafts that you don’t send go after 14 days.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can ask what is held about you, and complain about how it is used, to your school’s data protection officer or to the Information Commissioner’s Office.',
        ],
      },
    ],
  },
} as const satisfies Record<string, InformationPage>;
