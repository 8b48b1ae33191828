export function findBrowser(how?: { chosen?: string; install?: boolean }): Promise<string>;
export function fromNpm(folder?: string): Promise<string>;
