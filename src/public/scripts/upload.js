import { FileList } from './file-list.js';
import { markOf } from './file-mark.js';

/** Files are sent as soon as they are picked, dropped or pasted, one after the other, each with its progress; one that stopped goes on. */
export function uploadOneByOne(form) {
  const input = form.querySelector('input[type="file"]');
  const drop = form.querySelector('[data-upload-drop]');
  const place = form.querySelector('[data-upload-files]');
  if (!input || !drop || !place) return;
  const list = new FileList(form);
  let queue = Promise.resolve();

  const sent = async (file, way, line) => {
    const [{ send }, mark] = await Promise.all([import('./send-file.js'), markOf(file)]);
    await send(form, { file, way, mark, line, from: list.leftAt(mark) });
  };
  // A file that cannot even be read, or whose script did not come, holds up no other.
  const tried = (file, way, line) => sent(file, way, line).catch(() => line.refused('It did not arrive.', () => tried(file, way, line)));
  const take = (files, way) => {
    for (const file of files) {
      const line = list.waiting(file);
      queue = queue.then(() => (line.stopped ? undefined : tried(file, way, line)));
    }
  };

  input.addEventListener('change', () => {
    take(input.files, 'picked');
    input.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('is-over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('is-over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('is-over');
    take(event.dataTransfer.files, 'dropped');
  });
  document.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    if (files.length === 0) return;
    event.preventDefault();
    take(files, 'pasted');
  });
  form.addEventListener('submit', (event) => {
    if (!list.busy) return;
    event.preventDefault();
    list.say('Wait until every file is added, or stop it. Then continue.', true);
  });
}
