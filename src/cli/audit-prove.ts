import { checkConsistencyText, checkEntryProof, proofsIn, proveEntry, readKeyLine } from '../audit/index.js';
import { readSettings } from '../platform/config/settings.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { type Command, type ExitStatus, type Given, optional, WrongUse } from './command.js';
import { checkpointsKeptIn, textOf } from './kept-file.js';
import { readRecords } from './read-records.js';

export const auditProve: Command = {
  name: 'audit prove',
  summary: 'Proves that an entry stands in the log, or checks such a proof',
  usage: '(SEQ | --check FILE [--since FILE] [--key KEY]) [--json]',
  help: [
    'SEQ is the number of an entry. Prints a proof (C2SP tlog-proof, RFC 9162) under a checkpoint signed now. The entry itself',
    'stands in it, as base64: opaque ids and hashes, nothing of what a case says.',
    'Checking needs neither database nor network. Ends with 0 when all of it holds, with 1 when not.',
    '',
    '  --check FILE  checks every proof in FILE: of entries, and those that audit verify --since prints',
    '  --since FILE  with --check: the earlier checkpoints that somebody kept',
    '  --key KEY     with --check: the public key in one line (audit checkpoint --key); else the one of this installation',
    '  --json        answer as JSON: {"seq":…,"entry":"…","key":"…","proof":"…"}, or {"ok":…,"proofs":[{"ok":…,"says":"…"}]}',
  ],
  options: { check: { type: 'string' }, since: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean' } },
  takesWords: true,
  run: async (given) => {
    const file = optional(given, 'check');
    if (file !== null && given.words.length === 0) return check(given, file);
    const [seq, ...more] = given.words;
    if (file !== null || seq === undefined || more.length > 0) throw new WrongUse('takes the number of one entry, or --check FILE');
    if (given.options.since !== undefined || given.options.key !== undefined) throw new WrongUse('--since and --key go with --check');
    return proveOne(given, seqOf(seq));
  },
};

async function proveOne({ options, environment, print }: Given, seq: number): Promise<ExitStatus> {
  const settings = readSettings(environment);
  const proved = await readRecords(settings, (source) => proveEntry(source, Keyring.load(settings), seq));
  if (!proved) throw new Error(`the log has no entry ${seq}`);
  print(options.json === true ? JSON.stringify(proved) : proved.proof.trimEnd());
  return 0;
}

async function check(given: Given, file: string): Promise<ExitStatus> {
  const proofs = proofsIn(await textOf('check', file));
  if (proofs.length === 0) throw new WrongUse(`--check: ${file} holds no proof`);
  const since = optional(given, 'since');
  const kept = since === null ? [] : await checkpointsKeptIn('since', since);
  const key = keyGiven(given);
  const said = proofs.map((proof) => (proof.startsWith('old ') ? continuation(proof, kept, key) : entry(proof, key)));
  const ok = said.every((one) => one.ok);
  if (given.options.json === true) given.print(JSON.stringify({ ok, proofs: said }));
  else for (const one of said) given.print(`${one.ok ? 'Holds' : 'Does NOT hold'}: ${one.says}`);
  return ok ? 0 : 1;
}

interface Said {
  readonly ok: boolean;
  readonly says: string;
}

function entry(proof: string, key: Buffer): Said {
  const checked = checkEntryProof(proof, key);
  if (typeof checked === 'string') return { ok: false, says: checked };
  return { ok: true, says: `entry ${checked.seq} of ${checked.head.size} of the log ${checked.head.origin}: ${checked.entry}` };
}

function continuation(proof: string, kept: readonly string[], key: Buffer): Said {
  const checked = checkConsistencyText(proof, kept, key);
  if (typeof checked === 'string') return { ok: false, says: checked };
  const { earlier, later } = checked;
  return { ok: true, says: `the log ${later.origin} of ${later.size} entries goes on from the one of ${earlier.size}.` };
}

/** @throws WrongUse */
function keyGiven(given: Given): Buffer {
  const line = optional(given, 'key');
  if (line === null) return Keyring.load(readSettings(given.environment)).publicKey;
  const key = readKeyLine(line);
  if (!key) throw new WrongUse('--key takes a public key in one line, as audit checkpoint --key prints it');
  return key;
}

/** @throws WrongUse */
function seqOf(word: string): number {
  if (!/^[1-9]\d{0,14}$/.test(word)) throw new WrongUse('the number of an entry is a whole number from 1');
  return Number(word);
}
