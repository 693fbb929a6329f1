// The styles of a report: one text, for the page on screen, for print, and inside the saved file.
import charts from '../charts/charts.css?inline';
import own from './report.css?inline';

export const REPORT_CSS = `${charts}\n${own}`;

/** Nothing but the report goes to the printer, and all the boxes around it let go of it. */
const ON_PAPER = `
@page { margin: 12mm; }
.rep-measure { position: absolute; left: -9999px; top: 0; visibility: hidden; }
.rep-tools { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0.75rem 0; }
@media print {
  body *:not(:has(.rep-host)):not(.rep-host) { display: none !important; }
  html, body, body *:has(.rep-host) {
    display: block !important; position: static !important; width: auto !important; max-width: none !important;
    height: auto !important; min-height: 0 !important; margin: 0 !important; padding: 0 !important;
    overflow: visible !important; background: #fff !important; border: 0 !important;
  }
}`;

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

let inside: CSSStyleSheet[] | null = null;
let outside: CSSStyleSheet | null = null;

/** For a shadow root: made by script, so that a policy against inline styles has nothing to refuse. */
export function reportStyles(): CSSStyleSheet[] {
  outside ??= sheet(ON_PAPER);
  if (!document.adoptedStyleSheets.includes(outside)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, outside];
  }
  inside ??= [sheet(REPORT_CSS)];
  return inside;
}

/** The page that was printed before is printed as it is again. */
export function releasePaper(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== outside);
}
