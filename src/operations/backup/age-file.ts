import type { Decrypter, Encrypter } from 'age-encryption';
import { BackupFault, systemCode } from './backup-fault.js';

/** By the first backup or restore: a server at rest does without it. */
const loaded = () => import('age-encryption');

/** Whatever gives bytes piece by piece, and is asked for each. */
export type Bytes = AsyncIterable<Uint8Array>;

/** A public key of age (https://age-encryption.org/v1), such as age-keygen prints. @throws BackupFault without repeating it: it may be a secret */
export async function recipientOf(words: string): Promise<Encrypter> {
  const encrypter = new (await loaded()).Encrypter();
  if (words.startsWith('AGE-SECRET-KEY-'))
    throw new BackupFault('the recipient is the secret key. Give the public one, which starts age1, and keep the secret one elsewhere');
  try {
    encrypter.addRecipient(words);
  } catch (fault) {
    throw new BackupFault('the recipient is not a public key of age, or was mistyped. It starts age1: age-keygen prints it', {
      cause: fault,
    });
  }
  return encrypter;
}

/** The secret keys in a file as age-keygen writes it. @throws BackupFault */
export async function identitiesIn(text: string): Promise<Decrypter> {
  const decrypter = new (await loaded()).Decrypter();
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (keys[0]?.startsWith('age-encryption.org/') || keys[0]?.startsWith('-----BEGIN AGE'))
    throw new BackupFault('the identity file is locked with a passphrase. Open it first: age -d');
  if (keys.length === 0) throw new BackupFault('the identity file holds no key. Its line starts AGE-SECRET-KEY-');
  for (const key of keys)
    try {
      decrypter.addIdentity(key);
    } catch (fault) {
      throw new BackupFault('the identity file holds something that is no secret key of age, or one that was mistyped', { cause: fault });
    }
  return decrypter;
}

/** Never more than a few pieces are in memory, whatever the size. */
export async function sealed(plain: Bytes, recipient: Encrypter): Promise<Bytes> {
  return given(await recipient.encrypt(asked(plain)));
}

/** Each piece has proved itself before it is given on; a file that was cut off fails at its end. @throws BackupFault */
export async function opened(file: AsyncGenerator<Uint8Array>, identities: Decrypter): Promise<Bytes> {
  const plain = await identities.decrypt(asked(file)).catch(async (fault: Error) => {
    await file.return(undefined);
    if (systemCode(fault) !== null || fault instanceof BackupFault) throw fault;
    throw new BackupFault(
      fault.message.includes('no identity matched')
        ? 'this key does not open it: it was made for another one'
        : 'this is no backup, or its beginning is damaged: it does not read as a file of age',
      { cause: fault },
    );
  });
  return proved(given(plain));
}

async function* proved(plain: Bytes): AsyncGenerator<Uint8Array> {
  try {
    yield* plain;
  } catch (fault) {
    // What the disk says is its own story.
    if (systemCode(fault) !== null) throw fault;
    throw new BackupFault('the file is damaged or cut off. Nothing in it can be trusted: take another backup', { cause: fault });
  }
}

/** Unlike `Readable.toWeb`, which reads thousands of pieces ahead. */
function asked(source: Bytes): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => void (await pieces.return?.()),
    },
    { highWaterMark: 0 },
  );
}

async function* given(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}
