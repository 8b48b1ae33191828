/** Does not exist, or is not yours: one answer with one body, because that a case exists is itself sensitive. */
export class NotFound extends Error {
  constructor() {
    super('Not found');
    this.name = 'NotFound';
  }
}

/** The one with that id. @throws NotFound */
export function oneOf<One extends { readonly id: string }>(all: readonly One[], id: string): One {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new NotFound();
  return found;
}

/** The one that is called so. @throws NotFound */
export function oneNamed<const Name extends string>(all: readonly Name[], typed: string): Name {
  const found = all.find((one) => one === typed);
  if (found === undefined) throw new NotFound();
  return found;
}

/** The form's token is missing or another's: an old page, or somebody else's site. */
export class StaleForm extends Error {
  constructor() {
    super('The form is too old');
    this.name = 'StaleForm';
  }
}

/** Nobody is signed in, and the page needs somebody. */
export class SignInFirst extends Error {
  constructor() {
    super('Sign in first');
    this.name = 'SignInFirst';
  }
}
