import { serve } from './serve.js';

// A second line would hide the one that the operator needs.
function stop(fault: unknown): never {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
}

try {
  process.loadEnvFile();
} catch {
  // There is no .env: the environment says everything.
}

serve(process.env).then(() => process.exit(0), stop);
