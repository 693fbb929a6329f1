// The version of the economy: games recorded under one version replay to the same last bit under it. The part after the point
// is made of what the recorded games end in (tests/golden), so it changes when they do; `npm run golden:record` writes this
// file, and a test compares the two.
export const ENGINE_VERSION = '1.a480a1d1';
