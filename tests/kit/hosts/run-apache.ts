import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RunningHost, startHost } from './start-host.ts';

/** What a host that rents out web space has switched on. */
const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite'];

/** A real Apache over the built site in `dist`, set up as rented web space is: all it is told of the site is the site's own .htaccess. */
export const runApache = (apache: string, dist: string): Promise<RunningHost> =>
  startHost({
    path: apache,
    hasBrotli: true,
    setUp: (folder, port) => {
      const root = resolve(dist);
      const moduleFolder = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules';
      const file = join(folder, 'apache.conf');
      writeFileSync(join(folder, 'mime.types'), '');
      writeFileSync(
        file,
        `${modules.map((name) => `LoadModule ${name}_module ${moduleFolder}/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
TypesConfig ${folder}/mime.types
User #65534
Group #65534
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Options +FollowSymLinks
  Require all granted
</Directory>
`,
      );
      const run = ['-d', folder, '-f', file, '-DFOREGROUND'];
      return { run, test: ['-t', ...run] };
    },
  });
