// Style sheets are imported for their effect; the build collects them. With `?inline` one is a text.
declare module '*.css';
declare module '*.css?inline' {
  const text: string;

  export = text;
}
