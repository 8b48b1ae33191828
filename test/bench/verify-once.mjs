import { readSettings } from '../../dist/src/platform/config/settings.js';
import { Keyring } from '../../dist/src/platform/crypto/keyring.js';
import { heedDataSource } from '../../dist/src/data-source.js';
import { verifyEverything } from '../../dist/src/audit/index.js';

// Verifies once, in a process of its own, and prints the most memory that it ever took, in megabytes.
const settings = readSettings(process.env);
const source = await heedDataSource(settings, { readsOnly: true }).initialize();
const { ok } = await verifyEverything({ source, publicKey: Keyring.load(settings).publicKey, checkpointFile: settings.checkpointFile });
await source.destroy();
if (!ok) throw new Error('The log does not hold');
// In kilobytes on every system.
process.stdout.write(String(process.resourceUsage().maxRSS / 1_000));
