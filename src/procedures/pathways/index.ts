import type { PathwayData } from '../domain/pathway-data.js';
import { p0Intake } from './p0-intake.js';
import { p1Allegation } from './p1-allegation.js';
import { p2LowLevelConcern } from './p2-low-level-concern.js';
import { p3StaffConduct } from './p3-staff-conduct.js';
import { p4UnwantedContact } from './p4-unwanted-contact.js';
import { p5AbuseOfStaff } from './p5-abuse-of-staff.js';
import { p6PupilBehaviour } from './p6-pupil-behaviour.js';
import { p7HarmfulMaterial } from './p7-harmful-material.js';
import { p8FormerEmployee } from './p8-former-employee.js';
import { p9ThirdParty } from './p9-third-party.js';
import { p10OtherSchool } from './p10-other-school.js';
import { p11Advice } from './p11-advice.js';
import { p12Grievance } from './p12-grievance.js';
import { p13Whistleblowing } from './p13-whistleblowing.js';
import { p14DataBreach } from './p14-data-breach.js';

/** Every procedure of domain guide 7 and 9.2. */
export const pathways: readonly PathwayData[] = [
  p0Intake,
  p1Allegation,
  p2LowLevelConcern,
  p3StaffConduct,
  p4UnwantedContact,
  p5AbuseOfStaff,
  p6PupilBehaviour,
  p7HarmfulMaterial,
  p8FormerEmployee,
  p9ThirdParty,
  p10OtherSchool,
  p11Advice,
  p12Grievance,
  p13Whistleblowing,
  p14DataBreach,
];
