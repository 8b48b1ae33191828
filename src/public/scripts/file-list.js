const shapes = {
  tick: '<circle class="solid" cx="8" cy="8" r="7.5"/><path class="knock" d="M4.5 8.3l2.4 2.4 4.6-5"/>',
  triangle: '<path class="solid" d="M8 .8 15.6 15H.4Z"/><path class="knock" d="M8 5.4v4.4M8 11.4v1.9"/>',
};

/** The list under the place for files: a line for each, a heading that counts, and a voice for screen readers. */
export class FileList {
  #heading;
  #list;
  #voice;

  constructor(form) {
    this.#heading = form.querySelector('[data-upload-heading]');
    this.#list = form.querySelector('[data-upload-files]');
    this.#voice = element('p', 'heed-upload__voice');
    this.#voice.setAttribute('role', 'status');
    this.#list.after(this.#voice);
  }

  get busy() {
    return this.#count('waiting') > 0;
  }

  /** Read out; shown too when the person has to do something. */
  say(text, shown = false) {
    this.#voice.classList.toggle('govuk-visually-hidden', !shown);
    this.#voice.textContent = text;
  }

  waiting(file) {
    const line = new FileLine(file, (said) => {
      if (said) this.say(said);
      this.#retitle();
    });
    this.#list.append(line.node);
    this.#retitle();
    return line;
  }

  /** Where the same file stopped before; its line makes room for the new one. */
  leftAt(mark) {
    const left = [...this.#list.querySelectorAll('[data-upload-mark]')].find((line) => line.dataset.uploadMark === mark);
    if (!left) return null;
    left.remove();
    this.#retitle();
    return left.dataset.uploadAt;
  }

  #retitle() {
    const parts = [
      [this.#count('added'), 'added'],
      [this.#count('waiting'), 'on its way'],
      [this.#count('unfinished'), 'not finished'],
      [this.#count('refused'), 'not added'],
    ].filter(([number]) => number > 0);
    this.#heading.textContent = parts.length > 0 ? `Files: ${parts.map((part) => part.join(' ')).join(', ')}` : 'No files yet';
  }

  #count(state) {
    return this.#list.querySelectorAll(`[data-state="${state}"]`).length;
  }
}

class FileLine {
  stopped = false;
  #changed;
  #name;
  #stop = element('button', 'heed-link-button', 'Take it out');
  #state = element('p', 'heed-file__state');
  #bar = element('progress');
  #share = element('span', '', 'Waiting');
  #isBroken = false;

  constructor(file, changed) {
    this.#changed = changed;
    this.#name = file.name || 'Pasted picture';
    this.#stop.type = 'button';
    this.#stop.append(element('span', 'govuk-visually-hidden', ` of the list: ${this.#name}`));
    this.onStop(() => this.gone());
    this.#bar.max = 100;
    this.#bar.value = 0;
    this.#bar.setAttribute('aria-label', this.#name);
    this.#state.append(this.#bar, this.#share);
    this.node = element('li', 'heed-file');
    this.node.dataset.state = 'waiting';
    this.node.append(element('p', 'heed-file__name', this.#name), this.#stop, this.#state);
  }

  onStop(act) {
    this.#stop.onclick = () => {
      this.stopped = true;
      act();
    };
  }

  progress(sent, all) {
    if (this.#isBroken) this.#changed(`${this.#name}: the connection is back, and it goes on`);
    this.#isBroken = false;
    this.#bar.value = Math.floor((sent / all) * 100);
    this.#share.textContent = sent < all ? `${this.#bar.value}% of ${size(all)}` : 'Checking';
  }

  /** Nothing to do for anybody: said once. */
  broken(why) {
    this.#share.textContent = why;
    if (!this.#isBroken) this.#changed(`${this.#name}: ${why}`);
    this.#isBroken = true;
  }

  added({ text, remove }) {
    this.#settle('added', 'heed-file__state--ok', shapes.tick, element('span', '', text));
    if (remove) this.#stop.replaceWith(removeLink(remove));
    else this.#stop.remove();
    this.#changed(`${this.#name}: added`);
  }

  /** @param again sends it once more; null where that would change nothing */
  refused(why, again = null) {
    const words = element('span', '', ` ${why}`);
    words.prepend(element('strong', '', 'Not added.'));
    this.#settle('refused', 'heed-file__state--no', shapes.triangle, words);
    if (again) this.#offer(again);
    this.onStop(() => this.gone());
    this.#changed(`${this.#name}: not added. ${why}`);
  }

  #offer(again) {
    const button = element('button', 'heed-link-button', 'Try again');
    button.type = 'button';
    button.append(element('span', 'govuk-visually-hidden', `: ${this.#name}`));
    button.onclick = () => {
      this.node.dataset.state = 'waiting';
      this.#state.className = 'heed-file__state';
      this.#share.textContent = 'Waiting';
      this.#state.replaceChildren(this.#bar, this.#share);
      this.#changed(null);
      again();
    };
    // At the end of the sentence that says why.
    this.#state.lastElementChild.append(' ', button);
  }

  gone() {
    this.node.remove();
    this.#changed(null);
  }

  #settle(state, className, shape, words) {
    this.node.dataset.state = state;
    this.#state.classList.add(className);
    this.#state.innerHTML = `<svg class="heed-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;
    this.#state.append(words);
  }
}

function removeLink({ text, href, more }) {
  const link = element('a', 'govuk-link', text);
  link.href = href;
  if (more) link.append(element('span', 'govuk-visually-hidden', ` ${more}`));
  return link;
}

function size(bytes) {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function element(name, className = '', text = '') {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}
