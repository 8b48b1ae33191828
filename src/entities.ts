import { CaseReader } from './access/index.js';
import { Absence, Account, Appointment, OneTimeLink, RecoveryCode, SecondStepRequest, Session, SignInAttempt } from './accounts/index.js';
import { AuditDetail, AuditEntry, AuditHead, Installation, SealingKey } from './audit/index.js';
import {
  CaseAction,
  CaseConflict,
  CaseEvidence,
  CaseFile,
  CaseParty,
  CasePathway,
  CaseReport,
  CaseSeat,
  Decision,
  EvidenceCheck,
  EvidenceItem,
  EvidenceScan,
  FreshWord,
  Message,
  Note,
  Outcome,
  Report,
  WordIndex,
} from './cases/index.js';
import { Notice, OutboxMessage } from './notifications/index.js';
import { DeclaredRelationship, Person } from './people/index.js';
import { DueJob } from './platform/jobs/due-job.entity.js';
import { Draft } from './reports/index.js';
import { LiveMonths, OutsideNumber, School, Trust } from './schools/index.js';

/** Every table, by the class that describes it. */
export const entities = [
  Absence,
  Account,
  Appointment,
  AuditDetail,
  AuditEntry,
  AuditHead,
  CaseAction,
  CaseConflict,
  CaseEvidence,
  CaseFile,
  CaseParty,
  CasePathway,
  CaseReader,
  CaseReport,
  CaseSeat,
  Decision,
  DeclaredRelationship,
  Draft,
  DueJob,
  EvidenceCheck,
  EvidenceItem,
  EvidenceScan,
  FreshWord,
  Installation,
  LiveMonths,
  Message,
  Note,
  Notice,
  OneTimeLink,
  OutboxMessage,
  Outcome,
  OutsideNumber,
  Person,
  RecoveryCode,
  Report,
  School,
  SealingKey,
  SecondStepRequest,
  Session,
  SignInAttempt,
  Trust,
  WordIndex,
];
