import { randomBytes } from 'node:crypto';
import { Checkpoints } from '../audit/index.js';
import { FixedClock } from '../kernel/index.js';
import { demonstrationAccounts, loadDemonstration } from '../operations/index.js';
import { type Environment, readSettings } from '../platform/config/settings.js';
import { serve } from '../serve.js';
import { assemble } from '../start.js';
import type { Command } from './command.js';
import { emptyDemonstration } from './empty-demonstration.js';

export const demo: Command = {
  name: 'demo',
  summary: 'Loads the fictional school into a throw-away folder, in place of an earlier demonstration',
  usage: '[--serve]',
  help: [
    'Everything is invented. Into DATA_DIR, or ./demo-data; a folder that holds real records is refused.',
    'HEED_DEMO_PASSWORD is the password of every account; without it, it is random. HEED_DEMO_NOW fixes the clock.',
    '',
    '  --serve  then serve it',
  ],
  options: { serve: { type: 'boolean' } },
  run: async ({ environment, options, print }) => {
    const settings = readSettings(environment, { demo: true });
    await emptyDemonstration(settings);
    const password = settings.demo?.password ?? randomPassword();
    const withPassword = { ...environment, HEED_DEMO_PASSWORD: password };
    print(
      'Loading ten weeks of Harbour Lane Academy and Millbrook Primary, and some of the school year before. Everything in them is invented.',
    );
    await load(withPassword, settings.demo?.now ?? new Date(), password);
    for (const line of accountLines(password)) print(line);
    if (options.serve === true) await serve(withPassword, { demo: true });
    return 0;
  },
};

async function load(environment: Environment, now: Date, password: string): Promise<void> {
  const clock = new FixedClock(now);
  // Nobody at an invented address is sent mail, and what is printed does not stand among log lines.
  const withoutMail = { ...environment, SMTP_URL: undefined, BOUNCE_DOMAIN: undefined, BOUNCE_LISTEN: undefined, LOG_LEVEL: 'silent' };
  const app = await assemble(withoutMail, { clock, demo: true });
  try {
    await app.init();
    await loadDemonstration(app, clock, { now, password });
    await app.get(Checkpoints).keepIfGrown();
  } finally {
    await app.close();
  }
}

function accountLines(password: string): string[] {
  const accounts = demonstrationAccounts();
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    '',
    ...accounts.map(({ email, name, does }) => `  ${email.padEnd(width)}  ${name}, ${does}`),
    '',
    `The password of every account: ${password}`,
    '',
  ];
}

/** Easy to type, and nobody's guess. */
function randomPassword(): string {
  const letters = Array.from(randomBytes(12), (byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]);
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}
