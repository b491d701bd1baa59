import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RunningHost, startHost } from './start-host.ts';

/** A real nginx over the built site in `dist`, set up as docs/deploy.md tells: the two files of the build are included, nothing else is said. */
export function runNginx(nginx: string, dist: string): Promise<RunningHost> {
  const root = resolve(dist);
  const module = ['/usr/lib/nginx/modules', process.env.NGINX_MODULES ?? '']
    .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
    .find((path) => existsSync(path));
  return startHost({
    path: nginx,
    hasBrotli: module !== undefined,
    setUp: (folder, port) => {
      for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
      const file = join(folder, 'nginx.conf');
      writeFileSync(
        file,
        `${module ? `load_module ${module};` : ''}
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  include ${root}/_nginx/maps.conf;
  server { listen 127.0.0.1:${port}; root ${root}; include ${root}/_nginx/server.conf; ${module ? 'brotli_static on;' : ''} }
}
`,
      );
      const run = ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
      return { run, test: ['-t', ...run] };
    },
  });
}
