const forgotten = 8_000;

/**
 * The second of two quick clicks sends nothing. Buttons stay as they are. After a while, and after coming "Back", a form can be sent
 * again: its answer may have been a file, which leaves the page where it is.
 */
export function guardForms(root) {
  const sent = new WeakSet();
  root.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    if (sent.has(event.target)) return event.preventDefault();
    sent.add(event.target);
    setTimeout(() => sent.delete(event.target), forgotten);
  });
  window.addEventListener('pageshow', () => root.querySelectorAll('form').forEach((form) => sent.delete(form)));
}
