const longest = 10_000;

/** Settles when the browser says so, or after a while that grows with each try: what it says of connections is a guess. */
export function connectionIsBack(tries) {
  return new Promise((settled) => {
    const back = () => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
      settled();
    };
    const timer = setTimeout(back, Math.min(longest, 500 * 2 ** tries));
    window.addEventListener('online', back);
  });
}
