// The limit beside `evidence-upload`: multer alone, which hashes a file, seals it and writes it, synced, while it flows. No access check,
// no look at the content, no record. Prints its address, ends on SIGTERM.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import express from 'express';
import multer from 'multer';
import { sealStream } from '../../dist/src/platform/crypto/stream-seal.js';

const folder = process.env.UPLOADS_DIR;
mkdirSync(folder, { recursive: true });

const storage = {
  _handleFile(_request, file, done) {
    const id = randomUUID();
    const hash = createHash('sha256');
    const hashed = async function* (chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    const written = createWriteStream(join(folder, id), { flags: 'wx', mode: 0o600, flush: true });
    pipeline(file.stream, hashed, sealStream(randomBytes(32), id), written).then(() => done(null, { sha256: hash.digest('hex') }), done);
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

const app = express();
app.post(
  '/file',
  multer({ storage, limits: { fileSize: 1e9, files: 1 } }).any(),
  (_request, response) => void response.json({ kept: true }),
);
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${server.address().port}\n`);
});
process.once('SIGTERM', () => server.close(() => process.exit(0)));
