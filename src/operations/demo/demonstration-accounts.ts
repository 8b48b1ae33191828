import { roleLabels } from '../../kernel/index.js';
import { casts, emailOf, type SchoolKey } from './people.js';

/** Everybody who can sign in to the demonstration, with what they are. */
export function demonstrationAccounts(): { readonly email: string; readonly name: string; readonly does: string }[] {
  return (Object.keys(casts) as SchoolKey[]).flatMap((school) =>
    Object.entries(casts[school]).map(([who, { name, jobTitle, roles }]) => ({
      email: emailOf(school, who),
      name,
      does: roles.length === 0 ? jobTitle : roles.map((role) => roleLabels[role]).join(', '),
    })),
  );
}
