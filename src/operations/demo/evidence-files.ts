import { knowOurFont } from './our-font.js';
import { drawn, type Picture } from './pictures.js';

/** A file that somebody adds in a story. Pictures are drawn when they are needed: nothing of the kind lies in the repository. */
export type StoryFile = { readonly name: string } & ({ readonly picture: Picture } | { readonly text: string });

/** The bytes of a file, as its name says that they are. */
export async function bytesOf(file: StoryFile): Promise<Buffer> {
  if ('text' in file) return Buffer.from(file.text, 'utf8');
  await knowOurFont();
  // Loaded only where something is drawn: the server would carry it about for nothing.
  const { default: sharp } = await import('sharp');
  const picture = sharp(Buffer.from(drawn(file.picture)));
  return file.name.endsWith('.jpg') ? picture.jpeg({ quality: 88 }).toBuffer() : picture.png().toBuffer();
}
