/** Stops the start; its message is the one line that the operator reads. */
export class SettingFault extends Error {
  constructor(name: string, fault: string, example: string) {
    super(`${name}: ${fault}. Example: ${example}`);
    this.name = 'SettingFault';
  }
}
