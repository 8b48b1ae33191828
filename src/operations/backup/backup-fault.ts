/** Why a backup cannot be taken or used, in one line for whoever runs the command. */
export class BackupFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupFault';
  }
}

/** Such as `ENOSPC`, for a fault that the system or the database told of. */
export function systemCode(fault: unknown): string | null {
  return typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
}
