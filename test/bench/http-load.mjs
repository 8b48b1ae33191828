import http from 'node:http';

/** Keeps its connections, as a browser does, and counts nothing but what comes back. */
export class Load {
  constructor(url, atMost = 64) {
    this.url = new URL(url);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: atMost });
  }

  /** @returns {Promise<{ status: number, location: string, text: string }>} */
  request(method, path, { cookie = '', fields = null } = {}) {
    const body = fields === null ? '' : new URLSearchParams(fields).toString();
    const headers = {
      ...(cookie === '' ? {} : { cookie }),
      ...(fields === null ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.url;
      const request = http.request({ hostname, port, path, method, headers, agent: this.agent }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? '',
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      request.once('error', reject);
      request.end(body);
    });
  }

  close() {
    this.agent.destroy();
  }
}
