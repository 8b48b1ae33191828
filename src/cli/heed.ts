import { commands } from './commands.js';
import { runWords } from './run-words.js';

try {
  process.loadEnvFile();
} catch {
  // There is no .env: the environment says everything.
}

// `heed … | head` closes the pipe before everything is said: that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

process.exitCode = await runWords(process.argv.slice(2), {
  commands,
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
