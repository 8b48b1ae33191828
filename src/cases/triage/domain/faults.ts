/** Which sentence stands at which field. */
export type Faults = Readonly<Record<string, string>>;
