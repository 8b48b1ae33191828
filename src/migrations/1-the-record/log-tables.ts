import type { TableWords } from '../table-words.js';

export const logTables: readonly TableWords[] = [
  {
    name: 'installation',
    columns: {
      id: 'integer key',
      origin: 'varchar(60)',
      master_fingerprint: 'varchar(60)',
      signing_fingerprint: 'varchar(60)',
      made_at: 'varchar(24)',
      demonstration_since: 'varchar(24) null',
    },
    checks: [{ name: 'installation_is_one', expression: `id = 1` }],
  },
  {
    name: 'audit_head',
    columns: {
      id: 'integer key',
      size: 'integer',
      frontier: 'text',
    },
    checks: [{ name: 'audit_head_is_one', expression: `id = 1` }],
  },
  {
    name: 'audit_entry',
    columns: {
      seq: 'integer key',
      at: 'varchar(24)',
      actor: 'varchar(36)',
      roles: 'varchar(300)',
      channel: 'varchar(10)',
      school: 'varchar(36)',
      action: 'varchar(60)',
      subject: 'varchar(36)',
      covers: 'text',
      commitment: 'varchar(64)',
      leaf: 'varchar(64)',
    },
    indexes: [{ name: 'audit_entry_subject', columns: ['subject', 'seq'] }],
  },
  {
    name: 'audit_detail',
    columns: {
      seq: 'integer key',
      key_id: 'varchar(36)',
      sealed: 'text',
    },
  },
  {
    name: 'sealing_key',
    columns: {
      id: 'varchar(36) key',
      kind: 'varchar(10)',
      wrapped: 'text null',
      made_at: 'varchar(24)',
      destroyed_at: 'varchar(24) null',
    },
    checks: [
      { name: 'sealing_key_gone', expression: `(wrapped IS NULL) = (destroyed_at IS NOT NULL)` },
      { name: 'sealing_key_kind', expression: `kind IN ('report', 'evidence', 'case', 'person')` },
    ],
  },
  {
    name: 'due_job',
    columns: {
      id: 'varchar(36) key',
      kind: 'varchar(40)',
      subject: 'varchar(36)',
      due_at: 'varchar(24)',
      claimed_until: 'varchar(24) null',
      tries: 'integer',
      done_at: 'varchar(24) null',
    },
    indexes: [
      { name: 'due_job_subject', columns: ['subject', 'kind'] },
      { name: 'due_job_due', columns: ['done_at', 'due_at'] },
    ],
  },
  {
    name: 'notice',
    columns: {
      id: 'varchar(36) key',
      account_id: 'varchar(36)',
      kind: 'varchar(30)',
      subject: 'varchar(36)',
      made_at: 'varchar(24)',
      read_at: 'varchar(24) null',
    },
    indexes: [
      { name: 'notice_subject', columns: ['subject', 'account_id'] },
      { name: 'notice_account', columns: ['account_id', 'made_at'] },
    ],
  },
  {
    name: 'outbox_message',
    columns: {
      id: 'varchar(36) key',
      account_id: 'varchar(36)',
      template: 'varchar(30)',
      token_sealed: 'varchar(200)',
      made_at: 'varchar(24)',
      due_at: 'varchar(24)',
      claimed_until: 'varchar(24) null',
      tries: 'integer',
      sent_at: 'varchar(24) null',
      gave_up_at: 'varchar(24) null',
    },
    indexes: [{ name: 'outbox_message_due', columns: ['sent_at', 'due_at'] }],
  },
];
