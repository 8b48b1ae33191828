const whole = 1000;
const thinnest = 5;
const step = 10;
const svgSpace = 'http://www.w3.org/2000/svg';

/** Parts to hide are drawn over the page with a mouse, a finger or the arrow keys. Without this they are typed as numbers. */
export function hideParts(root) {
  const page = root.querySelector('[data-redact-page]');
  if (!page) return;
  const drawing = new Drawing(root, page);
  drawing.show();
  drawByHand(page, drawing);
  root.querySelector('[data-redact-add]').addEventListener('click', () => drawing.add([400, 450, 200, 50]));
}

class Drawing {
  #page;
  #list;
  #heading;
  #voice;
  #svg;
  #number;
  #parts;

  constructor(root, page) {
    this.#page = page;
    this.#number = Number(page.dataset.redactPage);
    this.#svg = page.querySelector('svg');
    this.#list = root.querySelector('[data-redact-parts]');
    this.#heading = root.querySelector('[data-redact-heading]');
    this.#voice = root.querySelector('[data-redact-voice]');
    this.#parts = [...this.#list.querySelectorAll('input')].map(({ value }) => {
      const [number, ...box] = value.split(':').map(Number);
      return { number, box };
    });
  }

  /** @param box left, top, width and height in thousandths of the page */
  add(box) {
    if (this.#parts.length >= 100) return this.#say('Hide 100 parts or fewer');
    this.#parts.push({ number: this.#number, box });
    this.show();
    this.#page.querySelector(`[data-part="${this.#parts.length - 1}"]`).focus();
    this.#say(`Part ${this.#parts.length} is hidden`);
  }

  /** A box that is being drawn, or none. */
  sketch(box) {
    this.#svg.querySelector('.is-sketch')?.remove();
    if (box) this.#svg.append(rectangle(box, 'is-sketch'));
  }

  show() {
    this.#page.querySelectorAll('[data-part]').forEach((box) => box.remove());
    this.#svg.replaceChildren();
    this.#list.replaceChildren(...this.#parts.map((part, index) => this.#line(part, index)));
    this.#heading.textContent = this.#parts.length === 0 ? 'Nothing is hidden yet' : `Hidden: ${this.#parts.length}`;
    this.#parts.forEach((part, index) => {
      if (part.number !== this.#number) return;
      this.#svg.append(rectangle(part.box));
      this.#page.append(this.#handle(part, index));
    });
  }

  #remove(index) {
    this.#parts.splice(index, 1);
    this.show();
    this.#say(`Part ${index + 1} shows again`);
  }

  #line({ number, box }, index) {
    const line = document.createElement('li');
    const value = document.createElement('input');
    Object.assign(value, { type: 'hidden', name: 'parts', value: [number, ...box].join(':') });
    const words = document.createElement('span');
    words.textContent = inWords(number, box, index);
    const again = document.createElement('button');
    Object.assign(again, { type: 'button', className: 'heed-link-button', textContent: 'Show it again' });
    again.addEventListener('click', () => this.#remove(index));
    line.append(value, words, ' ', again);
    return line;
  }

  #handle({ box }, index) {
    const handle = document.createElement('button');
    const [left, top, width, height] = box.map((thousandths) => `${thousandths / 10}%`);
    Object.assign(handle, { type: 'button', className: 'heed-redact__box' });
    Object.assign(handle.style, { left, top, width, height });
    handle.dataset.part = String(index);
    handle.setAttribute(
      'aria-label',
      `${inWords(this.#number, box, index)}. Arrow keys move it, with Shift they change its size, Delete takes it away.`,
    );
    handle.addEventListener('keydown', (event) => this.#onKey(event, index));
    return handle;
  }

  #onKey(event, index) {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#remove(index);
      return;
    }
    const moved = movedBy(event, this.#parts[index].box);
    if (!moved) return;
    event.preventDefault();
    this.#parts[index].box = moved;
    this.show();
    this.#page.querySelector(`[data-part="${index}"]`).focus();
  }

  #say(words) {
    this.#voice.textContent = words;
  }
}

function drawByHand(page, drawing) {
  let from = null;
  const at = ({ clientX, clientY }) => {
    const { left, top, width, height } = page.getBoundingClientRect();
    return [clamp(((clientX - left) / width) * whole), clamp(((clientY - top) / height) * whole)];
  };
  page.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('[data-part]')) return;
    event.preventDefault();
    page.setPointerCapture(event.pointerId);
    from = at(event);
  });
  page.addEventListener('pointermove', (event) => {
    if (from) drawing.sketch(between(from, at(event)));
  });
  page.addEventListener('pointerup', (event) => {
    if (!from) return;
    const box = between(from, at(event));
    from = null;
    drawing.sketch(null);
    // A click, or a slip of the hand, hides nothing.
    if (box[2] >= thinnest && box[3] >= thinnest) drawing.add(box);
  });
  page.addEventListener('pointercancel', () => {
    from = null;
    drawing.sketch(null);
  });
}

function between([x1, y1], [x2, y2]) {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
}

function movedBy({ key, shiftKey }, [left, top, width, height]) {
  const [x, y] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? [];
  if (x === undefined) return null;
  if (shiftKey) return [left, top, clamp(width + x, thinnest, whole - left), clamp(height + y, thinnest, whole - top)];
  return [clamp(left + x, 0, whole - width), clamp(top + y, 0, whole - height), width, height];
}

function clamp(number, least = 0, most = whole) {
  return Math.round(Math.min(most, Math.max(least, number)));
}

function rectangle([x, y, width, height], name) {
  const rect = document.createElementNS(svgSpace, 'rect');
  Object.entries({ x, y, width, height }).forEach(([side, value]) => rect.setAttribute(side, value));
  if (name) rect.classList.add(name);
  return rect;
}

function inWords(number, box, index) {
  const [left, top, width, height] = box.map((thousandths) => `${thousandths / 10} %`);
  return `Part ${index + 1}, page ${number}: ${left} from the left, ${top} from the top, ${width} wide, ${height} high`;
}
