import { auditCheckpoint } from './audit-checkpoint.js';
import { auditVerify } from './audit-verify.js';
import type { Command } from './command.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { generate } from './generate.js';
import { migrate } from './migrate.js';
import { routes } from './routes.js';
import { userAdd } from './user-add.js';
import { userDisable } from './user-disable.js';
import { userList } from './user-list.js';
import { userResetMfa } from './user-reset-mfa.js';

/** In the order in which help lists them. No command shows a case: whoever runs the server may not read what it holds. */
export const commands: readonly Command[] = [
  migrate,
  doctor,
  userAdd,
  userList,
  userDisable,
  userResetMfa,
  auditVerify,
  auditCheckpoint,
  routes,
  demo,
  generate,
];
