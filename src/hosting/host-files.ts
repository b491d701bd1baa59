import { htaccess } from './apache.ts';
import type { HostData } from './host-data.ts';
import { nginxMaps, nginxServer } from './nginx.ts';
import { headersFile, redirectsFile } from './underscore-files.ts';

/** Every file that a build writes for hosts, by its path below dist; `_policy.txt` is for hosts that are set up by hand. */
export const hostFiles = (data: HostData): Map<string, string> =>
  new Map([
    ['_headers', headersFile()],
    ['_redirects', redirectsFile(data)],
    ['_nginx/maps.conf', nginxMaps(data)],
    ['_nginx/server.conf', nginxServer()],
    ['.htaccess', htaccess(data)],
    ['_policy.txt', `${data.policy}\n`],
  ]);
