import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import type { ContactRules } from './contact-rules.entity.js';

/** Each rule by its name, as a school chose it. */
export type ChosenRules = Pick<ContactRules, 'formerPupil' | 'parentContact' | 'relativeExemption' | 'workTime' | 'nameWorkplace'>;

export interface SavedContactRules {
  readonly rules: ChosenRules;
  readonly reason: string;
  readonly savedBy: string | null;
  readonly savedAt: string;
  readonly version: number;
}

/** Every edition that a school ever saved, the newest first; empty while Heed's starting values count. @param manager inside a unit of work, its own */
export async function contactRulesOf(manager: EntityManager, schoolId: string): Promise<SavedContactRules[]> {
  const rows = await query<ChosenRules & Omit<SavedContactRules, 'rules'>>(
    manager,
    `SELECT r.former_pupil AS "formerPupil", r.parent_contact AS "parentContact", r.relative_exemption AS "relativeExemption",
       r.work_time AS "workTime", r.name_workplace AS "nameWorkplace", r.reason AS reason, a.name AS "savedBy", r.saved_at AS "savedAt", r.version AS version
     FROM contact_rules r LEFT JOIN account a ON a.id = r.saved_by WHERE r.school_id = ? ORDER BY r.version DESC`,
    [schoolId],
  );
  return rows.map(({ reason, savedBy, savedAt, version, ...rules }) => ({ rules, reason, savedBy, savedAt, version }));
}
