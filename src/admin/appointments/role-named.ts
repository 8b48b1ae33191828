import { type AppointmentRole, appointmentRoles } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';

/** @throws NotFound for an address that names no role */
export function roleNamed(name: string): AppointmentRole {
  const role = appointmentRoles.find((one) => one === name);
  if (role === undefined) throw new NotFound();
  return role;
}
