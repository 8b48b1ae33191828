import { FileList } from './file-list.js';
import { send } from './send-file.js';

/** Files are sent as soon as they are picked, dropped or pasted, one after the other, each with its progress. */
export function uploadOneByOne(form) {
  const input = form.querySelector('input[type="file"]');
  const drop = form.querySelector('[data-upload-drop]');
  const place = form.querySelector('[data-upload-files]');
  if (!input || !drop || !place) return;
  const list = new FileList(form);
  let queue = Promise.resolve();

  const take = (files, way) => {
    for (const file of files) {
      const line = list.waiting(file);
      queue = queue.then(() => (line.stopped ? undefined : send(form, input.name, { file, way, line })));
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
