import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { askedBytes, mediaHeaders, mediaTag } from '../../../evidence/index.js';
import { type Actor, isRefused } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, bytes, json } from '../../../platform/http/answers.js';
import { CurrentActor, type HeedRequest } from '../../../platform/http/visit.js';
import { PlayMedia } from './play-media.js';

/** What a player fetches, in parts. */
@Controller('evidence/:id/media')
export class MediaController {
  constructor(private readonly media: PlayMedia) {}

  @Get()
  @Act('case.see-evidence')
  async play(
    @CurrentActor() actor: Actor,
    @Param('id') typed: string,
    @Query() query: Record<string, unknown>,
    @Req() { method, headers }: HeedRequest,
  ): Promise<Answer> {
    const id = typed.toLowerCase();
    const words = await this.media.known(actor, id);
    if (isRefused(words)) return json({ refused: words.refused }, 422);
    const range = method === 'HEAD' ? undefined : headers.range;
    const ifRange = headers['if-range'];
    const asked = askedBytes(
      { range, ifRange: typeof ifRange === 'string' ? ifRange : undefined },
      { size: words.bytes, tag: mediaTag(words) },
    );
    if (asked === 'none') return bytes('', mediaHeaders(words, 'none'), 416);
    const part = asked === 'whole' ? null : asked;
    // Only what stands in front of the bytes: nobody hears or sees anything by it.
    if (method === 'HEAD') return bytes(Readable.from([]), mediaHeaders(words, null));
    const grant = typeof query.for === 'string' ? query.for : null;
    const played = await this.media.part(actor, id, grant, part ?? { first: 0, last: words.bytes - 1 });
    if (isRefused(played)) return json({ refused: played.refused }, 422);
    return bytes(played, mediaHeaders(words, part), part === null ? 200 : 206);
  }
}
