// Written by client/solo/plugin.ts while building.
declare module 'virtual:solo-packs' {
  export const packs: readonly import('./pack-file.ts').PackListing[];
}
