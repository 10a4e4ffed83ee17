import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { paper } from '../../collections/paper.ts';
import { cleanEnvironment } from '../../build/run-command.ts';

/** The S3 server of the tests, which brings no types. */
type S3Server = new (options: object) => { configureBuckets: () => Promise<unknown>; callback: () => RequestListener };

/** An object as a reader gets it. */
export interface Stored {
  body: string;
  cacheControl: string | null;
  contentType: string | null;
}

/** Storage with one bucket, `courier`, on loopback; gone after the test. */
export interface Storage {
  /** The bucket as rclone calls it, and what rclone must be told to reach it. */
  remote: string;
  environment: Record<string, string>;
  /** What was asked for, as `PUT index.html`, in the order of arrival; lists are `GET ?`. */
  asked: string[];
  /** Called with each request and waited for before it is answered; then nobody may be there to be answered. */
  onRequest: { heard: (request: string) => unknown };
  get: (path: string) => Promise<Stored | null>;
  /** Paths of all objects, without those of the manifest. */
  list: () => Promise<string[]>;
  put: (path: string, body: string) => Promise<void>;
}

/** Starts the storage. It takes what rclone signs, and lets everyone read. */
export async function storage(): Promise<Storage> {
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as S3Server;
  const directory = await paper({});
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: 'courier' }] });
  await s3.configureBuckets();
  const answer = s3.callback();
  const asked: string[] = [];
  const onRequest: Storage['onRequest'] = { heard: () => undefined };
  const hear = async (line: string) => {
    asked.push(line);
    await onRequest.heard(line);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/^\/courier\/?/, '')).replace(/\?.*/, '?');
    const line = `${request.method ?? ''} ${path.replace(/([^/])\?$/, '$1')}`;
    const isOfTheTest = request.headers['x-of-the-test'] !== undefined;
    void (isOfTheTest ? Promise.resolve() : hear(line)).then(() => {
      if (!request.socket.destroyed) answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    TYPE: 's3',
    PROVIDER: 'Other',
    ENDPOINT: origin,
    ACCESS_KEY_ID: 'S3RVER',
    SECRET_ACCESS_KEY: 'S3RVER',
  };
  const ask = (path: string, more: RequestInit = {}) =>
    fetch(`${origin}/courier${path}`, { ...more, headers: { 'x-of-the-test': 'yes' } });
  return {
    remote: 'store:courier',
    environment: {
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`RCLONE_CONFIG_STORE_${name}`, value])),
      RCLONE_CONFIG: '/dev/null',
      AWS_CA_BUNDLE: '',
    },
    asked,
    onRequest,
    get: async (path) => {
      const response = await ask(`/${path}`);
      if (response.status === 404) return null;
      const { headers } = response;
      return {
        body: await response.text(),
        cacheControl: headers.get('cache-control'),
        contentType: headers.get('content-type'),
      };
    },
    list: async () => {
      const listing = await (await ask('?max-keys=1000')).text();
      const keys = [...listing.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key ?? '');
      return keys.filter((key) => !key.startsWith('.broadsheet/')).sort();
    },
    put: async (path, body) => {
      await ask(`/${path}`, { method: 'PUT', body });
    },
  };
}

/** The environment of a command that publishes `folder/dist` to a storage. */
export function publisher(folder: string, { environment }: Storage): NodeJS.ProcessEnv {
  return cleanEnvironment({ ...environment, CONTENT_DIR: `${folder}/content`, OUT_DIR: `${folder}/dist` });
}
