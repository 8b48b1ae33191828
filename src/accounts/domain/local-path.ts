const longest = 500;

/** Where somebody wanted to go, if it is a page of ours; anything else is home. Keeps a link from sending people to another site. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\'))
    return '/';
  const here = 'http://heed.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search } = new URL(wanted, here);
  return origin === here && !pathname.startsWith('//') && !isDoor(pathname) ? pathname + search : '/';
}

/** Going back to a door after having come in would only send people round in circles. */
function isDoor(pathname: string): boolean {
  return /^\/(sign-in|sign-out|left|link|forgotten|setup)(\/|$)/.test(pathname);
}
