import type { Command } from './command.js';

/**
 * Every command, in the order in which help lists them, each read only when it is needed: most of them bring the whole application.
 * None shows a case: whoever runs the server may not read what it holds.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./migrate.js')).migrate,
  doctor: async () => (await import('./doctor.js')).doctor,
  'user add': async () => (await import('./user-add.js')).userAdd,
  'user list': async () => (await import('./user-list.js')).userList,
  'user disable': async () => (await import('./user-disable.js')).userDisable,
  'user reset-mfa': async () => (await import('./user-reset-mfa.js')).userResetMfa,
  'audit verify': async () => (await import('./audit-verify.js')).auditVerify,
  'audit prove': async () => (await import('./audit-prove.js')).auditProve,
  'audit checkpoint': async () => (await import('./audit-checkpoint.js')).auditCheckpoint,
  verify: async () => (await import('./verify.js')).verify,
  backup: async () => (await import('./backup.js')).backup,
  restore: async () => (await import('./restore.js')).restore,
  routes: async () => (await import('./routes.js')).routes,
  demo: async () => (await import('./demo.js')).demo,
  generate: async () => (await import('./generate.js')).generate,
};
