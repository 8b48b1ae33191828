import { checkFolder, checkGiven } from '../check-given.ts';
import { browserHost } from './browser-host.js';

const form = document.getElementById('ask');
const files = document.getElementById('files');
const folder = document.getElementById('folder');
const kept = document.getElementById('kept');
const answer = document.getElementById('answer');
const verdict = document.getElementById('verdict');
const what = document.getElementById('what');
const findings = document.getElementById('findings');

// Only some browsers take a folder, and HTML has no word for it.
if ('webkitdirectory' in folder) {
  folder.webkitdirectory = true;
  document.getElementById('folder-field').hidden = false;
}

// The last choice counts.
files.addEventListener('change', () => (folder.value = ''));
folder.addEventListener('change', () => (files.value = ''));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
  folder.value = '';
  files.files = event.dataTransfer.files;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});

async function check() {
  say('', 'Checking. A large file takes a while.', '', []);
  const chosen = folder.files.length > 0 ? [...folder.files] : [...files.files];
  try {
    if (chosen.length === 0) return say('', 'Choose a file first', 'Then choose “Check the file”.', []);
    const given = chosen.map(givenFile);
    const checked =
      folder.files.length > 0 ? await checkFolder(given, kept.value, browserHost) : await checkGiven(given, kept.value, browserHost);
    show(checked);
  } catch {
    say('fails', 'It can’t be read', 'Your browser could not read the file. Was it moved, or changed, while it was being checked?', []);
  }
}

function givenFile(file) {
  return {
    path: file.webkitRelativePath || file.name,
    bytes: file.size,
    readPart: async (at, length) => new Uint8Array(await file.slice(at, at + length).arrayBuffer()),
    async read(take) {
      const piece = 1024 * 1024;
      for (let at = 0; at < file.size; at += piece) take(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()));
    },
  };
}

function show({ ok, kind, findings: found }) {
  const whole = kind === 'receipt' ? 'This receipt' : 'This case file';
  const words = ok
    ? 'Nothing in it was changed since it was signed. Read each line: it says what that rests on.'
    : 'Do not rely on it. The lines marked with a cross say what does not hold.';
  say(ok ? 'holds' : 'fails', ok ? `${whole} holds` : `${whole} does not hold`, words, found);
}

function say(look, heading, words, found) {
  answer.className = look;
  verdict.textContent = heading;
  what.textContent = words;
  findings.replaceChildren(...found.map(lineOf));
  answer.hidden = false;
  answer.focus();
}

const marks = {
  yes: { path: 'M3 10.5l5 5L17 5', said: 'Holds. ' },
  no: { path: 'M4 4l12 12M16 4L4 16', said: 'Does not hold. ' },
  told: { path: 'M10 9v8M10 4v1.5', said: 'To know. ' },
};

function lineOf({ about, holds, words }) {
  const line = document.createElement('li');
  line.className = holds === null ? 'told' : holds ? 'yes' : 'no';
  const { path, said } = marks[line.className];
  line.append(sign(path), hiddenWords(said), strong(`${about}: `), words);
  return line;
}

function sign(path) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const stroke = document.createElementNS(space, 'path');
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '3' }))
    stroke.setAttribute(name, value);
  svg.append(stroke);
  return svg;
}

function hiddenWords(words) {
  const said = document.createElement('span');
  said.className = 'said';
  said.textContent = words;
  return said;
}

function strong(words) {
  const name = document.createElement('strong');
  name.textContent = words;
  return name;
}
