import { parse, type HTMLElement } from 'node-html-parser';
import { filledForm, type GivenFile, type Submission } from './filled-form.js';
import { find, nameOf, tidy, type Where } from './find.js';
import type { HttpAnswer } from './http-client.js';

/** A page as a person without JavaScript meets it: found by what it says, filled in by its labels. */
export class WebPage {
  readonly status: number;
  readonly path: string;
  readonly headers: HttpAnswer['headers'];
  readonly html: string;
  readonly root: HTMLElement;
  private readonly typed = new Map<HTMLElement, string>();
  private readonly ticked = new Map<HTMLElement, boolean>();
  private readonly files = new Map<HTMLElement, readonly GivenFile[]>();

  constructor(answer: HttpAnswer) {
    this.status = answer.status;
    this.path = answer.path;
    this.headers = answer.headers;
    this.html = answer.body.toString('utf8');
    this.root = parse(this.html, { comment: false, blockTextElements: { script: false, style: false, pre: true } });
  }

  get title(): string {
    return tidy(this.root.querySelector('title')?.text ?? '');
  }

  get heading(): string {
    return tidy(this.root.querySelector('h1')?.text ?? '');
  }

  /** Everything the page says below its header. */
  get text(): string {
    return tidy((this.root.querySelector('main') ?? this.root.querySelector('body') ?? this.root).structuredText);
  }

  /** The lines of the error summary. */
  get problems(): readonly string[] {
    return this.root.querySelectorAll('.govuk-error-summary li').map((line) => tidy(line.text));
  }

  get links(): readonly string[] {
    return this.root.querySelectorAll('a[href]').map(nameOf);
  }

  get buttons(): readonly string[] {
    return this.root.querySelectorAll('button, input[type=submit]').map(nameOf);
  }

  /** What every label of the page says. */
  get labels(): readonly string[] {
    return this.root.querySelectorAll('label, legend').map(nameOf);
  }

  /** Where a link leads. */
  hrefOf(name: string, where: Where = {}): string {
    return find(this.root.querySelectorAll('a[href]'), nameOf, 'link', name, where).getAttribute('href') ?? '';
  }

  /** What stands in a field now. */
  valueOf(label: string, where: Where = {}): string {
    const field = this.field(label, where);
    return this.typed.get(field) ?? defaultValue(field);
  }

  isTicked(label: string, where: Where = {}): boolean {
    const box = this.field(label, where);
    return this.ticked.get(box) ?? box.hasAttribute('checked');
  }

  fill(label: string, value: string, where: Where = {}): void {
    const field = this.field(label, where);
    if (isTickable(field)) throw new Error(`"${label}" is something to choose, not to fill in`);
    this.typed.set(field, field.rawTagName === 'select' ? optionValue(field, value) : value);
  }

  choose(label: string, where: Where = {}): void {
    const field = this.field(label, where);
    if (!isTickable(field)) throw new Error(`"${label}" is something to fill in, not to choose`);
    if (field.getAttribute('type') === 'radio') for (const other of this.sameGroup(field)) this.ticked.set(other, false);
    this.ticked.set(field, true);
  }

  untick(label: string, where: Where = {}): void {
    this.ticked.set(this.field(label, where), false);
  }

  attach(label: string, files: readonly GivenFile[], where: Where = {}): void {
    const field = this.field(label, where);
    if (field.getAttribute('type') !== 'file') throw new Error(`"${label}" takes no files`);
    this.files.set(field, files);
  }

  /** What pressing a button sends. */
  async press(name: string, where: Where = {}): Promise<Submission> {
    const button = find(this.root.querySelectorAll('button, input[type=submit]'), nameOf, 'button', name, where);
    const form = this.formOf(button);
    const given = { typed: this.typed, ticked: this.ticked, files: this.files, defaultValue };
    return filledForm(this.root, form, button, this.path, given);
  }

  has(label: string): boolean {
    return this.labels.includes(label);
  }

  private field(label: string, where: Where): HTMLElement {
    const labelled = [
      ...this.root.querySelectorAll('label'),
      ...this.root.querySelectorAll('input[aria-label], textarea[aria-label], select[aria-label]'),
    ];
    const found = find(labelled, nameOf, 'field', label, where);
    if (found.rawTagName !== 'label') return found;
    const id = found.getAttribute('for');
    const field = id === undefined ? found.querySelector('input, textarea, select') : this.root.getElementById(id);
    if (!field) throw new Error(`The label "${label}" belongs to no field`);
    return field;
  }

  private formOf(button: HTMLElement): HTMLElement {
    const id = button.getAttribute('form');
    const form = id === undefined ? button.closest('form') : this.root.getElementById(id);
    if (!form) throw new Error(`The button "${nameOf(button)}" belongs to no form`);
    return form;
  }

  private sameGroup(radio: HTMLElement): readonly HTMLElement[] {
    const scope = radio.closest('form') ?? this.root;
    const name = radio.getAttribute('name');
    return scope.querySelectorAll('input[type=radio]').filter((other) => other.getAttribute('name') === name);
  }
}

function isTickable(field: HTMLElement): boolean {
  return ['radio', 'checkbox'].includes(field.getAttribute('type') ?? '');
}

function optionValue(select: HTMLElement, label: string): string {
  const option = find(select.querySelectorAll('option'), nameOf, 'option', label, {});
  return option.getAttribute('value') ?? tidy(option.text);
}

function defaultValue(field: HTMLElement): string {
  // HTML drops one line break straight after the tag, so that a text may start on a line of its own.
  if (field.rawTagName === 'textarea') return field.text.replace(/^\r?\n/, '');
  if (field.rawTagName !== 'select') return field.getAttribute('value') ?? (isTickable(field) ? 'on' : '');
  const options = field.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? tidy(chosen?.text ?? '');
}
