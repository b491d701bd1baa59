/**
 * The oldest browsers in which our scripts run, as the bundlers name them (docs/browsers.md).
 * Source: optional chaining, which `gate` needs, came to each of them with just this version.
 */
export const scriptFloor = ['chrome80', 'safari13.1', 'ios13.4', 'firefox74'];

/**
 * Stands before every module. No browser below the floor can parse it, so there nothing of the module runs, instead of
 * half of it; the page is whole without.
 */
export const gate = '0?.a;';

/**
 * The same for esbuild, which counts destructuring as known only where its last odd case is (Safari 14.1), and cannot
 * lower it. Safari has had it since 10 (MDN's compatibility tables).
 */
export const modulesForFloor = { target: scriptFloor, banner: { js: gate }, supported: { destructuring: true } };
