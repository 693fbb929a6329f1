// Of what Vite adds to import.meta, as much as is used.
interface ImportMeta {
  glob(pattern: string | readonly string[], options?: object): Readonly<Record<string, () => Promise<unknown>>>;
  readonly env: { readonly DEV: boolean; readonly PROD: boolean; readonly BASE_URL: string };
}
