import { type Verdict, verifyEverything } from '../../audit/index.js';
import { BackupFault } from '../../operations/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import type { BlobStore } from '../../platform/storage/blob-store.js';
import { evidenceFaults } from '../evidence-faults.js';
import { readRecords } from '../read-records.js';
import type { Staging } from './staging.js';

/** What `audit verify` would say of the restored records. @throws BackupFault when they do not hold and must */
export async function proveRecords(
  { settings }: Staging,
  bytes: Pick<BlobStore, 'open' | 'size'>,
  { withFaults }: { withFaults: boolean },
): Promise<Verdict> {
  const verdict = await readRecords(settings, async (source) => {
    const { publicKey } = Keyring.load(settings);
    const log = await verifyEverything({ source, publicKey, checkpointFile: settings.checkpointFile });
    const faults = [...log.faults, ...(await evidenceFaults(source, bytes))];
    return { ...log, ok: faults.length === 0, faults };
  });
  const [first] = verdict.faults;
  if (first && !withFaults)
    throw new BackupFault(
      `what it holds does not verify: ${verdict.faults.length} faults, the first at entry ${first.seq}: ${first.why}. ` +
        'If that was so before the backup was taken, restore it --with-faults',
    );
  return verdict;
}
