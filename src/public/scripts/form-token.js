/** A page that everybody who is signed in may open, and that nobody notes. */
const anyPage = '/account';

/**
 * Whoever was signed out and signed in again, in another window, has another token: all forms of this page take it over, so that nothing
 * which was typed or chosen is lost. Where they are not signed in, or the line is down, the forms stay as they are.
 */
export async function takeNewToken() {
  const answer = await fetch(anyPage, { headers: { accept: 'text/html' }, cache: 'no-store' }).catch(() => null);
  if (answer === null || !answer.ok || answer.redirected) return;
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const token = there.querySelector('input[name="_csrf"]')?.value;
  if (token) for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = token;
}
