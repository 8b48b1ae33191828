/** A procedure that is written down wrongly: stops the start with one sentence that names pathway and step. */
export class ProcedureFault extends Error {
  override readonly name = 'ProcedureFault';

  constructor(pathway: string, step: string | null, why: string) {
    super(step === null ? `Pathway ${pathway}: ${why}` : `Pathway ${pathway}, step ${step}: ${why}`);
  }
}
