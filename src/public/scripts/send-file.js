const lost = 'It did not arrive. Check that you are online and still signed in, then choose it again.';

/**
 * Sends one file to the form's own address, before it everything of the form that is hidden (token, version), and how it came into the page.
 * The answer is `{ "added": { "text", "remove": { "text", "href", "more" } | null }, "version": … }` or `{ "refused": "why not, and what to do" }`.
 */
export function send(form, field, { file, way, line }) {
  const body = new FormData();
  for (const { name, value } of form.querySelectorAll('input[type="hidden"]')) body.append(name, value);
  body.append('way', way);
  body.append(field, file, file.name || 'pasted.png');

  return new Promise((settled) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => event.lengthComputable && line.progress(event.loaded, event.total));
    request.addEventListener('load', () => {
      const answer = request.response;
      if (answer?.added) line.added(answer.added);
      else line.refused(answer?.refused ?? lost);
      const version = form.querySelector('input[name="version"]');
      if (version && answer?.version !== undefined) version.value = answer.version;
    });
    request.addEventListener('error', () => line.refused(lost));
    request.addEventListener('abort', () => line.gone());
    request.addEventListener('loadend', settled);
    line.onStop(() => request.abort());
    request.send(body);
  });
}
