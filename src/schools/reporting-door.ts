import type { EntityManager } from 'typeorm';

/**
 * Whether a school takes reports now. It depends on appointments and routing, which this folder knows nothing of; whoever knows them answers.
 */
export abstract class ReportingDoor {
  /**
   * Why reporting is closed, in sentences for the administrator; empty when it is open. Worked out anew each time: it closes again by itself
   * when somebody leaves and a report could end with nobody.
   * @param manager inside a unit of work, its own
   */
  abstract reportingGaps(schoolId: string, manager?: EntityManager): Promise<readonly string[]>;
}
