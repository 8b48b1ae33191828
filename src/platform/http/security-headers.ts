import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Everything comes from ourselves; nothing is written into pages; nobody frames us; nobody caches what is private. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}

/** For a page with a player on it, and for no other: sound and video from ourselves. */
export function letPlay(response: Response): void {
  response.set('Content-Security-Policy', `${String(response.getHeader('Content-Security-Policy'))};media-src 'self'`);
}

/** Pages are somebody's own: no copy in a cache, none in the list of a shared device's browser. */
export const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
