import type { AccountName, TestSchool } from '../support/school.js';
import { accountNames } from '../support/school.js';
import { tidy } from '../support/web/find.js';
import type { Visitor } from '../support/web/visitor.js';

const limbs = ['1. Harmed a child?', '2. A possible crime against a child?', '3. A danger to children?', '4. Unfit to work with children?'];
const restriction = [
  'Is the person a teacher at this school?',
  'Does a pupil of this school say it, or somebody for them?',
  'Is it about a crime against a pupil of this school?',
];
type Sure = 'Yes' | 'No' | 'Not sure';

interface Triage {
  /** Null where no adult who works here is concerned. */
  readonly limbs: readonly [Sure, Sure, Sure, Sure] | null;
  readonly kinds: readonly string[];
  readonly about?: readonly string[];
  readonly dataBreach?: string;
  readonly reason?: string;
  /** A teacher here, said by a pupil here to have committed a crime against a pupil here. */
  readonly restricted?: boolean;
  /** What is held against the school's rule. */
  readonly formerPupil?: { readonly bornOn: string; readonly days: string };
  /** Whoever else has to agree. */
  readonly agreedBy?: string;
}

type Told = readonly [who: keyof typeof forms, person: string];
const asked = 'Did they ask you to wait?';
/** What each form asks for, beside the person and what they said. */
const forms = {
  LADO: {
    button: 'Tell the LADO',
    fills: (advice: string) => ({ 'Which council?': 'Brackenshire', 'What did they advise?': advice }),
    chooses: { 'Do they think that the harm threshold is met?': 'They have not said yet', [asked]: 'No' },
  },
  Police: {
    button: 'Tell the police',
    fills: (advice: string) => ({ 'Which police force?': 'Brackenshire Police', 'What did they advise?': advice }),
    chooses: { 'How did you reach them?': '101', [asked]: 'No' },
  },
  'Supply agency': {
    button: 'Tell the agency',
    fills: (advice: string) => ({ 'Which organisation?': 'Quayside Supply', 'What did you share?': advice }),
    chooses: {},
  },
};

/** A person who works one case over its pages. Sessions end after half an hour, so a new day needs a new one. */
export class Handler {
  private constructor(
    readonly visitor: Visitor,
    readonly reference: string,
  ) {}

  static async of(school: TestSchool, who: AccountName, reference: string): Promise<Handler> {
    return new Handler(await school.visitor(who), reference);
  }

  async opens(section = ''): Promise<Visitor> {
    await this.visitor.opens(`/cases/${this.reference}${section}`);
    if (this.visitor.page.status !== 200) throw new Error(`${this.visitor.page.path} answered ${this.visitor.page.status}`);
    return this.visitor;
  }

  async triages({ limbs: answers, kinds, about = [], dataBreach, reason = 'From what was reported.', ...more }: Triage): Promise<void> {
    const page = await this.opens('/triage');
    if (answers === null) page.chooses('No adult who works here is concerned. Leave the questions out');
    for (const [index, answer] of (answers ?? []).entries()) {
      page.chooses(answer, { in: limbs[index] ?? '' });
      page.fills(`Why? (question ${index + 1})`, 'So far as we know today.');
    }
    await page.continues();
    page.seesHeading('What is it?');
    untickSuggestions(page, kinds);
    for (const kind of [...kinds, ...about]) page.chooses(kind);
    if (kinds.includes('Low-level concern')) page.chooses('Yes', { in: 'Was it inconsistent with the staff code?' });
    if (more.formerPupil !== undefined) {
      page.fillsDate('When was the former pupil born? (optional)', more.formerPupil.bornOn);
      page.fills('On which days were they in contact? (optional)', more.formerPupil.days);
      page.chooses('No', { in: 'Do they know each other through work, now or then?' });
    }
    page.fills('Why did you decide this?', reason);
    if (dataBreach !== undefined) page.chooses(dataBreach, { in: 'Was it a personal data breach?' });
    for (const question of restriction)
      if (page.page.has(question)) page.chooses(more.restricted === true ? 'Yes' : 'No', { in: question });
    if (more.agreedBy !== undefined) page.fills('Who is to agree?', more.agreedBy);
    await page.presses('Record this decision');
    page.sees('Decision recorded');
  }

  /** Opens the page of a step that is still open. */
  async opensStep(title: string): Promise<Visitor> {
    const page = await this.opens('/actions');
    const links = page.page.root.querySelectorAll('.heed-step h3 a').filter((link) => tidy(link.text) === tidy(title));
    for (const link of links) {
      await page.opens(link.getAttribute('href') ?? '');
      if (page.page.buttons.includes('Record this') || page.page.links.includes('Tell the LADO')) return page;
    }
    throw new Error(`No open step "${title}" among ${links.length} of that name`);
  }

  /** When a step is due, as its page says: "Tuesday 10 November 2026, 23:59". */
  async isDue(title: string, when: string): Promise<void> {
    (await this.opensStep(title)).sees(`By when ${when}`);
  }

  /** What stands at a step in the list of actions, such as "By the end of tomorrow". */
  async saysAt(title: string, words: string): Promise<void> {
    const page = await this.opens('/actions');
    const steps = page.page.root
      .querySelectorAll('.heed-step')
      .filter((step) => tidy(step.querySelector('h3 a')?.text ?? '') === tidy(title));
    const said = steps.map((step) => tidy(step.text));
    if (!said.some((text) => text.includes(tidy(words))))
      throw new Error(`Expected "${words}" at "${title}", not ${said.join(' | ') || 'nothing'}`);
  }

  /** Nobody is suspended. */
  private async suspendsNobody(): Promise<void> {
    const page = await this.opens('/suspension');
    await page.follows('Record that nobody is suspended');
    page.fills('Who decided?', 'The chair of governors');
    page.chooses('The governing body');
    page.fills('Why?', 'Nothing calls for it.');
    if (page.page.has('Why was it late?')) page.fills('Why was it late?', 'The trust met later.');
    await page.presses('Record this');
    page.sees('Written down');
  }

  async does(title: string, { told, advice = '' }: { told?: Told; advice?: string } = {}): Promise<void> {
    if (title === 'Decide about suspension') return this.suspendsNobody();
    const page = await this.opensStep(title);
    if (told !== undefined) return this.tells(page, told, advice);
    page.fills('What was done?', `Done: ${title}.`);
    if (page.page.has('Why was it late?')) page.fills('Why was it late?', 'The people were away.');
    await page.presses('Record this');
    page.sees('Recorded');
  }

  /** From the page of the step to the form of the body that it tells. */
  private async tells(page: Visitor, [who, person]: Told, advice: string): Promise<void> {
    const { button, fills, chooses } = forms[who];
    await page.follows(button);
    page.fills('Whom did you speak or write to?', person);
    for (const [label, words] of Object.entries(fills(advice))) page.fills(label, words);
    for (const [question, answer] of Object.entries(chooses)) page.chooses(answer, { in: question });
    if (page.page.has('Why was it late?')) page.fills('Why was it late?', 'The people were away.');
    await page.presses('Record this');
    page.sees('Written down');
  }

  async leavesOut(title: string): Promise<void> {
    const page = await this.opensStep(title);
    page.fills('Why is it not needed?', 'Nothing here asks for it.');
    await page.presses('Put it down as not needed');
    page.sees('Put down as not needed');
  }

  /**
   * @param follows by its words, or with the question that it answers where two questions have the same answer
   * @param born of whom it is kept for: `{ 'When was the pupil born?': '2012-06-30' }`
   * @param days of a suspension
   */
  async decides(
    pathway: string,
    finding: string | null,
    follows: readonly (string | readonly [answer: string, question: string])[],
    born: Readonly<Record<string, string>> = {},
    days: string | null = null,
  ): Promise<Visitor> {
    const page = await this.opens(`/outcome?pathway=${pathway}`);
    if (finding !== null) page.chooses(finding, { in: 'What was found?' });
    for (const one of follows) {
      if (typeof one === 'string') page.chooses(one);
      else page.chooses(one[0], { in: one[1] });
    }
    for (const [question, day] of Object.entries(born)) page.fillsDate(question, day);
    if (days !== null) page.fills('How many school days?', days);
    await page.presses('Show what would follow');
    page.sees('What would follow', 'How long it is kept');
    page.fills('Your reasons', 'All that is on the file says so.');
    await page.presses('Record the outcome');
    page.sees('Outcome recorded');
    return page;
  }

  /** Opens another case from the same report. @returns the page after it */
  async forks({ kind, about, born, aimedAt = [], evidence = [], ...said }: FurtherCaseAsked): Promise<Visitor> {
    const page = await this.opens('/fork');
    page.chooses(kind, { in: 'What is the new case?' });
    page.chooses(typeof about === 'string' ? about : 'Somebody else', { in: 'Whom is it about?' });
    if (typeof about !== 'string') {
      page.fills('Name', about.name);
      page.fills('What they are to the school', about.is);
    }
    if (born !== undefined) page.fillsDate('If it is a pupil: when were they born?', born);
    for (const one of aimedAt) page.chooses(one, { in: 'At whom was it aimed?' });
    for (const one of evidence) page.chooses(one, { in: 'What goes with it?' });
    page.fills('What do those who deal with it need to know?', said.tells ?? 'A pupil did something of his own.');
    page.fills('Why is it a case of its own?', said.because ?? 'Others deal with what pupils do.');
    await page.presses('Open this case');
    return page;
  }

  /** Only some may decide some things: they hold the case from then on. */
  async givesTo(name: string, why = 'This is theirs to decide.'): Promise<void> {
    const page = await this.opens('/people/assign');
    page.fills('Who is to hold it?', name);
    page.fills('Why?', why);
    await page.presses('Give them the case');
    page.sees('They hold the case now');
  }

  async closes(): Promise<void> {
    const page = await this.opens('/close');
    if (page.page.text.includes('This comes first:')) throw new Error(`The case cannot be closed yet: ${page.page.text}`);
    page.fills('What happened, what was decided, and why?', 'It was looked at, decided, and is over.');
    await page.presses('Close this case');
    page.sees('Case closed');
  }
}

/** What a further case is made of. */
export interface FurtherCaseAsked {
  readonly kind: string;
  /** Somebody of this case; or somebody else, with what they are to the school. */
  readonly about: string | { readonly name: string; readonly is: string };
  readonly born?: string;
  readonly aimedAt?: readonly string[];
  readonly evidence?: readonly string[];
  readonly tells?: string;
  readonly because?: string;
}

/** Heed ticks what the report suggests; a handler decides otherwise. */
function untickSuggestions(visitor: Visitor, kinds: readonly string[]): void {
  const { root } = visitor.page;
  for (const box of root.querySelectorAll('input[name=classifications][checked]')) {
    const label = tidy(root.querySelector(`label[for=${box.getAttribute('id') ?? ''}]`)?.text ?? '');
    if (!kinds.some((kind) => tidy(kind) === label)) visitor.unticks(label);
  }
}

/** Tries the case, the list and the first page as everybody: for all the others it does not exist. */
export async function isKnownOnlyTo(school: TestSchool, reference: string, ...known: readonly AccountName[]): Promise<void> {
  const found: AccountName[] = [];
  for (const who of accountNames) {
    const visitor = await school.visitor(who);
    await visitor.opens(`/cases/${reference}`);
    if (visitor.page.status === 200) {
      found.push(who);
      continue;
    }
    visitor.seesNotFound();
    for (const path of ['/', '/cases', `/cases/${reference}/timeline`, `/cases/${reference}/audit`]) {
      await visitor.opens(path);
      // Who sent it finds it among their own reports.
      visitor.seesNothingOf(`/cases/${reference}`);
    }
  }
  expect(found.toSorted()).toEqual(known.toSorted());
}
