/** A file as far as it says what it may show. */
interface KnownFile {
  readonly type: string;
  readonly name: string;
}

const pictures: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp']);

/** What apps call a chat when they hand it out (`_chat.txt`, `WhatsApp Chat with Coach B.txt`), and what people call one that they copied. */
const chatName = /(?:^|[^a-z])(?:chats?|conversations?|messages?|dms?|threads?|whats ?app|telegram|signal|posts?|comments?)(?:[^a-z]|$)/i;

/**
 * Whether a file most likely shows something that was online, so that its sheet is asked for: pictures, and text that is called a chat. A
 * letter as PDF, an e-mail (which says itself from whom and when) and a statement typed as text are no online content; whoever knows better
 * begins the sheet of any item by hand. @source domain guide 9.1
 */
export function isAskedFor(file: KnownFile | null): boolean {
  if (file === null) return false;
  return pictures.has(file.type) || (file.type === 'text' && chatName.test(file.name));
}
