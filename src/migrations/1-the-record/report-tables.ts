import type { TableWords } from '../table-words.js';

export const reportTables: readonly TableWords[] = [
  {
    name: 'draft',
    columns: {
      id: 'varchar(36) key',
      school_id: 'varchar(36)',
      author_hash: 'varchar(24)',
      wrapped_key: 'text',
      sealed: 'text',
      touched_at: 'varchar(24)',
      version: 'integer',
    },
    indexes: [
      { name: 'draft_touched', columns: ['touched_at'] },
      { name: 'draft_author', columns: ['author_hash'], unique: true },
    ],
  },
  {
    name: 'report',
    columns: {
      id: 'varchar(36) key',
      school_id: 'varchar(36)',
      reference: 'varchar(12)',
      kind: 'varchar(30)',
      reporter_hash: 'varchar(24)',
      sent_at: 'varchar(24)',
      key_id: 'varchar(36)',
      sealed: 'text',
    },
    indexes: [
      { name: 'report_reporter', columns: ['reporter_hash', 'sent_at'] },
      { name: 'report_reference', columns: ['reference'], unique: true },
    ],
  },
  {
    name: 'evidence_item',
    columns: {
      id: 'varchar(36) key',
      school_id: 'varchar(36)',
      report_id: 'varchar(36) null',
      key_id: 'varchar(36)',
      sealed: 'text',
      stored_sha256: 'varchar(64)',
      stored_bytes: 'integer',
      received_at: 'varchar(24)',
      confirmed_at: 'varchar(24) null',
      stopped_at: 'varchar(24) null',
      withdrawn_at: 'varchar(24) null',
      version: 'integer',
    },
    indexes: [{ name: 'evidence_item_report', columns: ['report_id'] }],
  },
];
