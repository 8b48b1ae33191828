/** Why a backup cannot be taken or used, in one line for whoever runs the command. */
export class BackupFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupFault';
  }
}
