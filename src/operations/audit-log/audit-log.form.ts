import { DayBoxes } from '../../platform/http/date-boxes.js';

/** Which part of the log somebody wants to see. */
export class AuditLogForm {
  /** Sealed: where the page begins. */
  page = '';
  /** Account id, or `heed`. */
  person = '';

  from = new DayBoxes();

  to = new DayBoxes();
}
