import type { TableWords } from '../table-words.js';

export const caseTables: readonly TableWords[] = [
  {
    name: 'case_file',
    columns: {
      id: 'varchar(36) key',
      school_id: 'varchar(36)',
      reference: 'varchar(12)',
      kind: 'varchar(30)',
      stage: 'varchar(20)',
      received_at: 'varchar(24)',
      first_known_at: 'varchar(24)',
      opened_at: 'varchar(24) null',
      due_at: 'varchar(24) null',
      closed_at: 'varchar(24) null',
      reopened_at: 'varchar(24) null',
      restricted_at: 'varchar(24) null',
      key_id: 'varchar(36)',
      sealed: 'text',
      version: 'integer',
    },
    indexes: [
      { name: 'case_file_school', columns: ['school_id', 'stage'] },
      { name: 'case_file_reference', columns: ['reference'], unique: true },
    ],
    checks: [
      { name: 'case_file_stage', expression: `stage IN ('received', 'being_assessed', 'in_action', 'paused', 'outcome_due', 'closed')` },
    ],
  },
  {
    name: 'case_report',
    columns: {
      case_id: 'varchar(36) key',
      report_id: 'varchar(36) key',
    },
    indexes: [{ name: 'case_report_report', columns: ['report_id'] }],
  },
  {
    name: 'case_evidence',
    columns: {
      case_id: 'varchar(36) key',
      evidence_id: 'varchar(36) key',
      number: 'integer',
    },
    indexes: [
      { name: 'case_evidence_number', columns: ['case_id', 'number'], unique: true },
      { name: 'case_evidence_item', columns: ['evidence_id'] },
    ],
  },
  {
    name: 'case_party',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      person_hash: 'varchar(24)',
      sealed: 'text',
      added_at: 'varchar(24)',
      ended_at: 'varchar(24) null',
      version: 'integer',
    },
    indexes: [
      { name: 'case_party_person', columns: ['person_hash'] },
      { name: 'case_party_case', columns: ['case_id'] },
    ],
  },
  {
    name: 'case_conflict',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      person_hash: 'varchar(24)',
      sealed: 'text',
      declared_at: 'varchar(24)',
      lifted_at: 'varchar(24) null',
      version: 'integer',
    },
    indexes: [
      { name: 'case_conflict_person', columns: ['person_hash'] },
      { name: 'case_conflict_case', columns: ['case_id'] },
    ],
  },
  {
    name: 'case_seat',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      account_id: 'varchar(36)',
      role: 'varchar(30)',
      level: 'varchar(10)',
      source: 'varchar(12)',
      from_at: 'varchar(24)',
      until_at: 'varchar(24) null',
      opened_at: 'varchar(24) null',
      sealed: 'text null',
      version: 'integer',
    },
    indexes: [
      { name: 'case_seat_account', columns: ['account_id'] },
      { name: 'case_seat_case', columns: ['case_id'] },
    ],
    checks: [{ name: 'case_seat_source', expression: `source IN ('routing', 'step', 'assigned', 'brought-in', 'escalation')` }],
  },
  {
    name: 'case_reader',
    columns: {
      case_id: 'varchar(36) key',
      account_id: 'varchar(36) key',
      level: 'varchar(10)',
      via: 'varchar(30)',
      sort_key: 'varchar(40)',
      received_at: 'varchar(24)',
    },
    indexes: [
      { name: 'case_reader_newest', columns: ['account_id', 'received_at', 'case_id'] },
      { name: 'case_reader_list', columns: ['account_id', 'sort_key', 'case_id'] },
    ],
    checks: [{ name: 'case_reader_level', expression: `level IN ('manager', 'holder', 'handler', 'reader')` }],
  },
  {
    name: 'case_pathway',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      pathway: 'varchar(4)',
      opened_at: 'varchar(24)',
      closed_at: 'varchar(24) null',
      sealed: 'text',
      version: 'integer',
    },
    indexes: [{ name: 'case_pathway_case', columns: ['case_id'] }],
  },
  {
    name: 'case_action',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      pathway_id: 'varchar(36) null',
      step: 'varchar(10) null',
      owners: 'varchar(200)',
      owner_account_id: 'varchar(36) null',
      due_at: 'varchar(24) null',
      opened_at: 'varchar(24)',
      done_at: 'varchar(24) null',
      cancelled_at: 'varchar(24) null',
      sealed: 'text',
      version: 'integer',
    },
    indexes: [
      { name: 'case_action_due', columns: ['done_at', 'due_at'] },
      { name: 'case_action_case', columns: ['case_id'] },
    ],
  },
  {
    name: 'note',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      at: 'varchar(24)',
      sealed: 'text',
    },
    indexes: [{ name: 'note_case', columns: ['case_id', 'at'] }],
  },
  {
    name: 'message',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      report_id: 'varchar(36)',
      side: 'varchar(10)',
      at: 'varchar(24)',
      sealed: 'text',
    },
    indexes: [
      { name: 'message_report', columns: ['report_id', 'at'] },
      { name: 'message_case', columns: ['case_id', 'at'] },
    ],
    checks: [{ name: 'message_side', expression: `side IN ('reporter', 'school')` }],
  },
  {
    name: 'decision',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      at: 'varchar(24)',
      sealed: 'text',
    },
    indexes: [{ name: 'decision_case', columns: ['case_id', 'at'] }],
  },
  {
    name: 'outcome',
    columns: {
      id: 'varchar(36) key',
      case_id: 'varchar(36)',
      pathway_id: 'varchar(36)',
      at: 'varchar(24)',
      sealed: 'text',
    },
    indexes: [
      { name: 'outcome_case', columns: ['case_id'] },
      { name: 'outcome_pathway', columns: ['pathway_id', 'at'] },
    ],
  },
  {
    name: 'word_index',
    columns: {
      hash: 'varchar(24) key',
      case_id: 'varchar(36) key',
      kind: 'varchar(8) key',
    },
    indexes: [{ name: 'word_index_case', columns: ['case_id'] }],
  },
];
