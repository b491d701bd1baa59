/** The oldest browsers that get the whole design (docs/browsers.md); older ones, and all without script, get the whole text. */
export const floor = ['chrome64', 'safari12', 'ios12', 'firefox67'];
