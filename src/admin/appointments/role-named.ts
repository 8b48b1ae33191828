import { type AppointmentRole, appointmentRoles } from '../../kernel/index.js';
import { oneNamed } from '../../platform/http/faults.js';

/** @throws NotFound for an address that names no role */
export function roleNamed(name: string): AppointmentRole {
  return oneNamed(appointmentRoles, name);
}
