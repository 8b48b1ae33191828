import { Upload } from './tus.js';
import { connectionIsBack } from './connection.js';
import { takeNewToken } from './form-token.js';

const piece = 8 * 1024 * 1024;
/** Goes with the first request. Whatever is larger first gets an address, to go on at. */
const small = 256 * 1024;
const broke = 'The connection broke. We go on as soon as it is back.';
const signedOut = 'You are not signed in any more. Sign in again in another window, then try again: it goes on where it stopped.';
const lost = 'It did not arrive.';

/**
 * Sends one file in pieces, with tus, to the form’s own address and `/uploads`; what the form holds that is hidden goes as words about the file.
 * A broken connection is waited for. The answer is `{ "added": { "text", "remove": { "text", "href", "more" } | null } }` or `{ "refused": "…" }`.
 * @param from where the same file stopped before; null when it sets out
 */
export function send(form, { file, way, mark, line, from }) {
  const fields = Object.fromEntries([...form.querySelectorAll('input[type="hidden"]')].map(({ name, value }) => [name, value]));
  const { _csrf: token, gate = '', description = '' } = fields;
  const place = `${new URL(form.action).pathname}/uploads`;
  const headers = { 'x-heed-token': token, accept: 'application/json' };
  let tries = 0;

  return new Promise((settled) => {
    const end = (show) => {
      show();
      settled();
    };
    const refused = (why, again = true) => end(() => line.refused(why, again ? sendAgain : null));
    const sendAgain = async () => {
      await takeNewToken();
      void send(form, { file, way, mark, line, from: upload.url });
    };
    const goOn = async () => {
      line.broken(broke);
      await connectionIsBack(tries);
      tries += 1;
      if (!line.stopped) upload.start();
    };
    const answered = (answer) => {
      if (answer?.added) return end(() => line.added(answer.added));
      if (answer?.refused) return refused(answer.refused, false);
      return refused(lost);
    };
    const upload = new Upload(file, {
      endpoint: place,
      uploadUrl: from,
      headers,
      chunkSize: piece,
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: () => Promise.resolve(null),
      uploadDataDuringCreation: file.size <= small,
      metadata: { name: file.name || 'pasted.png', gate, description, way, mark },
      onUploadUrlAvailable: () => {
        // Known from now on: a server that does not answer for a while is no reason to begin anew.
        upload.options.endpoint = null;
      },
      onProgress: (sent, all) => line.progress(sent, all),
      onChunkComplete: () => {
        tries = 0;
      },
      onSuccess: async ({ lastResponse }) => answered(read(lastResponse) ?? (await outcomeOf(upload.url, headers, line))),
      onError: (fault) => {
        const response = fault.originalResponse ?? null;
        const status = response?.getStatus() ?? 0;
        const said = read(response);
        if (said?.refused) return refused(said.refused, status === 507);
        if (status === 200 || status === 403) return refused(signedOut);
        if ((status === 404 || status === 410) && upload.url !== null) {
          upload.url = null;
          upload.options.uploadUrl = null;
          upload.options.endpoint = place;
          return upload.start();
        }
        if (status === 0 || status === 409 || status === 423 || status >= 500) return void goOn();
        return refused(lost);
      },
    });
    if (from) upload.options.endpoint = null;
    line.onStop(() => {
      upload.abort(true).catch(() => undefined);
      end(() => line.gone());
    });
    upload.start();
  });
}

/** What became of a file whose last answer was lost. */
async function outcomeOf(address, headers, line) {
  for (let tries = 0; !line.stopped; tries += 1) {
    const answer = await fetch(address, { method: 'POST', headers, cache: 'no-store' }).catch(() => null);
    if (answer !== null && answer.status < 500) return answer.json().catch(() => null);
    if (answer?.status === 507) return answer.json().catch(() => null);
    line.broken(broke);
    await connectionIsBack(tries);
  }
  return null;
}

function read(response) {
  try {
    return JSON.parse(response?.getBody() ?? '');
  } catch {
    return null;
  }
}
