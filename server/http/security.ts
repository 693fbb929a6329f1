// Headers of every answer: a content security policy without inline code, no foreign origins, nothing sniffed.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** `connect-src 'self'` does not cover WebSockets in older Safari, so the host is named; only if it looks like one. */
function sockets(host: string | undefined): string {
  return host !== undefined && /^[\w.:[\]-]{1,255}$/.test(host) ? `ws://${host} wss://${host}` : '';
}

/** `inlineStyles`: Vite puts styles into the page in development. */
export function securityHeaders(behindTls: boolean, inlineStyles: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: inlineStyles ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", (request) => sockets(request.headers.host)],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // The console shows the board beside it.
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Promises that a plain http address in a classroom cannot keep; browsers would warn about them.
    strictTransportSecurity: behindTls ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: behindTls ? { policy: 'same-origin' } : false,
    originAgentCluster: behindTls,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'sameorigin' },
  });
}
