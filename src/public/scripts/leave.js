/** Leaving puts the neutral page in the place of this one in the history. */
export function leaveWithoutTrace(link) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    document.title = 'Heed';
    document.body.hidden = true;
    window.location.replace(link.href);
  });
}
