const edge = 64 * 1024;

/**
 * By what a file is known again when it is chosen once more, to go on where it stopped: a hash over its size, its date and its ends. No name is
 * in it, nothing can be read out of it, and this browser keeps nothing.
 */
export async function markOf(file) {
  const ends = await Promise.all([file.slice(0, edge), file.slice(-edge)].map((part) => part.arrayBuffer()));
  const words = new TextEncoder().encode(`${file.size} ${file.lastModified}\n`);
  const bytes = await new Blob([words, ...ends]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
