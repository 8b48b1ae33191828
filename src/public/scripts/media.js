/** What a browser can’t play says so in words. What it offers by itself, to keep a copy or to send it to another screen, goes past the log. */
export function playHere(figure) {
  const player = figure.querySelector('video, audio');
  const problem = figure.querySelector('.heed-viewer__problem');
  player.controlsList?.add('nodownload', 'noremoteplayback');
  player.disableRemotePlayback = true;
  if (player.localName === 'video') player.disablePictureInPicture = true;
  player.addEventListener('error', () => (problem.hidden = false));
  player.addEventListener('playing', () => (problem.hidden = true));
}
