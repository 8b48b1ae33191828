import type { Letter } from './domain/came-back.js';

/** A report is a few lines; more of it is not looked at. */
const mostBytes = 64 * 1024;
const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];

/** Null for what is no letter, or one that means harm. Letters inside the letter stay closed: what they say, this one does not say. */
export async function readLetter(bytes: Buffer, isFromNobody: boolean): Promise<Letter | null> {
  // Loaded by the first letter, so that a server to which nothing comes back does without it.
  const { default: PostalMime } = await import('postal-mime');
  try {
    const { headers, attachments } = await PostalMime.parse(bytes, {
      rfc822Attachments: true,
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: mostBytes,
    });
    return {
      isFromNobody,
      headers: new Map(headers.map(({ key, value }) => [key, value] as const).reverse()),
      reports: attachments.filter(({ mimeType }) => statusTypes.includes(mimeType)).map(({ content }) => asText(content)),
    };
  } catch {
    return null;
  }
}

function asText(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content.slice(0, mostBytes);
  return new TextDecoder().decode(content.slice(0, mostBytes));
}
