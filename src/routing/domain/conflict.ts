import type { ConflictKind } from '../../rules/index.js';

/** Why a person may not deal with one report. Conflicts are about persons, whatever roles they hold. @source domain guide 4.2 */
export interface Conflict {
  readonly personId: string;
  readonly kind: ConflictKind;
}
