// Browser storage that may be missing or full: reading gives null, writing is tried.
export type Shelf = {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string | null) => void;
};

function shelf(open: () => Storage): Shelf {
  return {
    get(key) {
      try {
        return open().getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) open().removeItem(key);
        else open().setItem(key, value);
      } catch {
        // Private windows and full disks: the page works on without memory.
      }
    },
  };
}

export const device = shelf(() => localStorage);
export const tab = shelf(() => sessionStorage);
