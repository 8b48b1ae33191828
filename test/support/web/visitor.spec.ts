import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Visitor } from './visitor.js';

const form = (fields: string, more = '') => `<!doctype html><html lang="en"><head><title>A form</title></head><body><main><h1>Tell us</h1>
  <form action="/send?step=1" method="post" ${more}><input type="hidden" name="_csrf" value="t&amp;1">${fields}<button name="next" value="go">Continue</button>
  <button name="save">Save for later</button></form></main></body></html>`;
const pages: Record<string, string> = {
  '/words': form(`<label for="a">Email address</label><input id="a" name="email"><label for="b">What happened? (optional)</label>
    <textarea id="b" name="story">\n  first &lt;words&gt;</textarea><label>How long<select name="long"><option value="d">A day</option><option value="w">A week</option></select></label>`),
  '/choices':
    form(`<fieldset><legend>Is anyone in danger?</legend><input type="radio" id="y1" name="danger" value="yes" checked><label for="y1">Yes</label>
    <input type="radio" id="n1" name="danger" value="no"><label for="n1">No</label></fieldset>
    <fieldset><legend>Has it stopped?</legend><input type="radio" id="y2" name="stopped" value="yes"><label for="y2">Yes</label>
    <input type="radio" id="n2" name="stopped" value="no"><label for="n2">No</label></fieldset>
    <input type="checkbox" id="c" name="agree" checked><label for="c">I agree</label><input name="gone" disabled>`),
  '/files': form(`<label for="f">Upload files</label><input id="f" type="file" name="file" multiple>`, 'enctype="multipart/form-data"'),
};

let server: Server;
let visitor: Visitor;
let got: { headers: IncomingMessage['headers']; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got = { headers: request.headers, body: Buffer.concat(chunks).toString() };
      if (request.method === 'POST')
        response.writeHead(303, { location: '/words', 'set-cookie': 'visit=abc; HttpOnly; SameSite=Lax; Path=/' }).end();
      else
        response
          .writeHead(pages[request.url ?? ''] === undefined ? 404 : 200, { 'content-type': 'text/html' })
          .end(pages[request.url ?? ''] ?? 'Nothing');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
beforeEach(() => {
  visitor = new Visitor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => visitor.leaves());
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What the server received when the button was pressed, before the redirect was followed. */
async function pressed(button: string): Promise<typeof got> {
  const { path, body } = await visitor.page.press(button);
  await visitor.http.send('POST', path, {}, body ?? undefined);
  return got;
}

test('fills in by label and sends what a browser sends: hidden fields, line breaks, the pressed button', async () => {
  await visitor.opens('/words');
  expect(visitor.page.valueOf('What happened?')).toBe('  first <words>');
  visitor.fills('Email address', 'a+b@harbourlane.example');
  visitor.fills('What happened?', 'one\ntwo');
  visitor.fills('How long', 'A week');
  const sent = new URLSearchParams((await pressed('Continue')).body);
  expect([...sent]).toEqual([
    ['_csrf', 't&1'],
    ['email', 'a+b@harbourlane.example'],
    ['story', 'one\r\ntwo'],
    ['long', 'w'],
    ['next', 'go'],
  ]);
  expect(got.headers.origin).toBe(visitor.http.origin);
});

test('chooses in the group that is meant, and leaves out what is off or disabled', async () => {
  await visitor.opens('/choices');
  expect(() => visitor.chooses('No')).toThrow('There are 2 field "No"');
  visitor.chooses('No', { in: 'Is anyone in danger?' });
  visitor.chooses('Yes', { in: 'Has it stopped?' });
  visitor.unticks('I agree');
  expect(Object.fromEntries(new URLSearchParams((await pressed('Save for later')).body))).toEqual({
    _csrf: 't&1',
    danger: 'no',
    stopped: 'yes',
    save: '',
  });
});

test('attaches files after the fields that stand before them', async () => {
  await visitor.opens('/files');
  visitor.attaches('Upload files', { name: 'shot.png', bytes: Buffer.from('one') }, { name: 'naïve.txt', bytes: Buffer.from('two') });
  const { body, headers } = await pressed('Continue');
  expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(body.indexOf('name="_csrf"')).toBeLessThan(body.indexOf('filename="shot.png"'));
  expect(body).toMatch(/filename="naïve\.txt"\r\nContent-Type: text\/plain\r\n\r\ntwo/);
});

test('follows a 303 and carries cookies', async () => {
  await visitor.opens('/choices');
  await visitor.continues();
  expect(visitor.page.path).toBe('/words');
  expect(got.headers.cookie).toBe('visit=abc');
  expect(visitor.http.cookies.get('visit')?.attributes).toEqual({ httponly: '', samesite: 'Lax', path: '/' });
});

test('says what is there when it cannot find something', async () => {
  await visitor.opens('/words');
  expect(() => visitor.fills('Telephone', '1')).toThrow('There is no field "Telephone". On the page: "Email address"');
  expect(() => visitor.sees('Report sent')).toThrow('Expected to see "Report sent". /words answered 200: Tell us');
  await visitor.opens('/cases/HD-0000-0000');
  visitor.seesNotFound();
});
