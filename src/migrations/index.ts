import { TheRecord1790000000000 } from './1-the-record/the-record.js';
import { CompactWordIndex1790000000010 } from './2-compact-word-index/compact-word-index.js';
import { SecondStepRequests1790000000100 } from './3-second-step-requests/second-step-requests.js';
import { LiveMonths1790000000200 } from './4-live-months/live-months.js';
import { DeclaredRelationships1790000000201 } from './5-declared-relationships/declared-relationships.js';
import { Custody1790000000300 } from './6-custody/custody.js';
import { Scanning1790000000400 } from './7-scanning/scanning.js';
import { UnreadIndexes1790000000500 } from './8-unread-indexes/unread-indexes.js';
import { FreshWords1790000000501 } from './9-fresh-words/fresh-words.js';
import { ActionsByCase1790000000600 } from './10-actions-by-case/actions-by-case.js';
import { SocialMediaSheet1790000000700 } from './11-social-media-sheet/social-media-sheet.js';
import { Purge1790000000900 } from './14-purge/purge.js';
import { ResumedUploads1790000001000 } from './15-resumed-uploads/resumed-uploads.js';
import { RedactedCopies1790000001100 } from './16-redacted-copies/redacted-copies.js';
import { Referrals1790000001400 } from './19-referrals/referrals.js';
import { DeliveryOfMail1790000001600 } from './21-delivery-of-mail/delivery-of-mail.js';
import { Patterns1790000001800 } from './23-patterns/patterns.js';
import { SignOff1790000002000 } from './25-sign-off/sign-off.js';
import { Suspension1790000002100 } from './26-suspension/suspension.js';
import { Letters1790000002200 } from './27-letters/letters.js';
import { ForkedCases1790000002300 } from './28-forked-cases/forked-cases.js';
import { MergedCases1790000002400 } from './29-merged-cases/merged-cases.js';
import { SavedFilters1790000002500 } from './30-saved-filters/saved-filters.js';
import { OpenNow1790000002600 } from './31-open-now/open-now.js';
import { DailyDigest1790000002700 } from './32-daily-digest/daily-digest.js';
import { TakeDown1790000002800 } from './33-take-down/take-down.js';
import { AfterCare1790000002900 } from './34-after-care/after-care.js';
import { OutsideNumbers1790000003000 } from './35-outside-numbers/outside-numbers.js';
import { OwnProcedures1790000003100 } from './36-own-procedures/own-procedures.js';
import { AnonymousDoor1790000003200 } from './37-anonymous-door/anonymous-door.js';
import { SubjectAccess1790000003300 } from './38-subject-access/subject-access.js';
import { Repeats1790000003500 } from './40-repeats/repeats.js';
import { Support1790000003600 } from './41-support/support.js';
import { ContactRules1790000003700 } from './42-contact-rules/contact-rules.js';
import { DeclaredRelatives1790000003800 } from './43-declared-relatives/declared-relatives.js';
import { ReturnedMail1790000003900 } from './44-returned-mail/returned-mail.js';
import { LeftAfterwards1790000004200 } from './47-left-afterwards/left-afterwards.js';

/** In the order in which they run; a released one is never edited. */
export const migrations = [
  TheRecord1790000000000,
  CompactWordIndex1790000000010,
  SecondStepRequests1790000000100,
  LiveMonths1790000000200,
  DeclaredRelationships1790000000201,
  Custody1790000000300,
  Scanning1790000000400,
  UnreadIndexes1790000000500,
  FreshWords1790000000501,
  ActionsByCase1790000000600,
  SocialMediaSheet1790000000700,
  Purge1790000000900,
  ResumedUploads1790000001000,
  RedactedCopies1790000001100,
  Referrals1790000001400,
  DeliveryOfMail1790000001600,
  Patterns1790000001800,
  SignOff1790000002000,
  Suspension1790000002100,
  Letters1790000002200,
  ForkedCases1790000002300,
  MergedCases1790000002400,
  SavedFilters1790000002500,
  OpenNow1790000002600,
  DailyDigest1790000002700,
  TakeDown1790000002800,
  AfterCare1790000002900,
  OutsideNumbers1790000003000,
  OwnProcedures1790000003100,
  AnonymousDoor1790000003200,
  SubjectAccess1790000003300,
  Repeats1790000003500,
  Support1790000003600,
  ContactRules1790000003700,
  DeclaredRelatives1790000003800,
  ReturnedMail1790000003900,
  LeftAfterwards1790000004200,
];
