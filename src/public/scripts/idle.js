const minute = 60_000;

/** Warns before the session ends by itself, and lets the person stay. Other open pages of the same person count as being here. */
export function warnBeforeIdle(dialog) {
  const lasts = Number(dialog.dataset.seconds) * 1000;
  const warning = Math.min(2 * minute, lasts / 2);
  const words = dialog.querySelector('[data-idle-words]');
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('heed-idle') : null;
  let endsAt = 0;
  let timer;

  const again = () => {
    endsAt = Date.now() + lasts;
    dialog.close();
    wait();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, endsAt - warning - Date.now()));
  };
  const look = () => {
    const left = endsAt - Date.now();
    if (left > warning) return wait();
    if (left <= 0) return window.location.reload();
    words.textContent = `To keep this private, we sign you out in ${inWords(left)}. What you have sent or saved is kept.`;
    if (!dialog.open) dialog.showModal();
    timer = setTimeout(look, Math.min(left, left > minute ? left % minute || minute : minute));
  };

  dialog.querySelector('[data-idle-stay]').addEventListener('click', async () => {
    const answer = await fetch(dialog.dataset.stay, { redirect: 'manual', cache: 'no-store' }).catch(() => null);
    if (!answer?.ok) return window.location.reload();
    others?.postMessage('here');
    again();
  });
  if (others) others.onmessage = again;
  others?.postMessage('here');
  window.addEventListener('pageshow', (event) => event.persisted && look());
  document.addEventListener('visibilitychange', () => document.hidden || look());
  endsAt = Date.now() + lasts;
  wait();
}

function inWords(milliseconds) {
  const minutes = Math.ceil(milliseconds / minute);
  return minutes === 1 ? 'less than a minute' : `about ${minutes} minutes`;
}
