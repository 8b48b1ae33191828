import sharp from 'sharp';

const script = '<script>window.ran = 1; alert(1)</script>';

function grey() {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: 'grey' } });
}

/** A true picture with a page behind it. @param home where the page would call */
export async function aPngThatIsAPage(home: string): Promise<Buffer> {
  const page = `<html>${script}<img src="${home}/png"></html>`;
  return Buffer.concat([await grey().png().toBuffer(), Buffer.from(page)]);
}

/** A true picture with a Java archive behind it. */
export async function aPngThatIsAnArchive(): Promise<Buffer> {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  return Buffer.concat([await grey().png().toBuffer(), Buffer.from('PK\u0003\u0004META-INF/MANIFEST.MF'), end]);
}

/** A true picture whose first bytes are also the start of a script. */
export async function aJpegThatIsAScript(): Promise<Buffer> {
  const jpeg = await grey().jpeg().toBuffer();
  const comment = Buffer.from('*/=1;window.ran=2;alert(2);/*');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from('fffe', 'hex'), length, comment, jpeg.subarray(2)]);
}

/** A true picture that says, in what it tells of itself, what would run in a page. */
export async function aJpegWithMarkup(home: string): Promise<Buffer> {
  return grey()
    .withExif({ IFD0: { Copyright: script, ImageDescription: `"><img src=${home}/exif onerror=alert(3)>` } })
    .jpeg()
    .toBuffer();
}

/** A drawing that runs and calls home. */
export function anSvgThatRuns(home: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=4;alert(4)">${script}<image href="${home}/svg"/><foreignObject><iframe src="${home}/frame"/></foreignObject></svg>`,
  );
}

/** Words that would be a page. */
export function aPage(home: string): Buffer {
  return Buffer.from(`<!doctype html><html><head>${script}</head><body onload="alert(5)"><img src="${home}/page"></body></html>`);
}
