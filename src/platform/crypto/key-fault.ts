/** A key that is missing or is another's: the start stops, because sealing under a wrong key loses records. */
export class KeyFault extends Error {
  constructor(setting: string, path: string, fault: string) {
    super(`${setting}: ${path} ${fault}.`);
    this.name = 'KeyFault';
  }
}
