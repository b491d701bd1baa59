import { hostFiles } from './host-files.ts';
import { framePolicy, policyOf } from './policy.ts';

/** The files of deploy/: what a build writes for hosts, with one script, one style, one address that has moved and one that has gone. Real ones stand in dist/. */
export const exampleFiles = (): Map<string, string> =>
  hostFiles({
    policy: `${policyOf({ scripts: new Set(['leave()']), styles: new Set(['p{}']), styleAttributes: new Set() })}; ${framePolicy}`,
    redirects: [{ from: '/van-ban/van-ban-cu/', to: '/van-ban/van-ban-mau/' }],
    gone: ['/van-ban/van-ban-da-go/'],
  });
