// The little markup inside texts: *bold*, `code`, [[Key]], [link](#chapter) and [link](https://…). Everything else is text.

/** What the drawing of a block needs to know about the page around it. */
export type Page = {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Every id carries its language, for all languages stand in one document. */
export const anchor = (page: Pick<Page, 'language'>, id: string): string => `${page.language}-${id}`;

function link(page: Page, label: string, target: string): string {
  const href = target.startsWith('#') ? `#${anchor(page, target.slice(1))}` : target;
  return `<a href="${href}">${label}</a>`;
}

/** A text as HTML. A figure stays beside its unit: "8 %" does not break. */
export function inline(page: Page, text: string): string {
  return escapeHtml(text)
    .replace(/(\d) (%|s\b|min\b|Min\.|years?\b|Mt\b)/g, '$1\u00a0$2')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[\[([^\]]+)\]\]/g, '<kbd>$1</kbd>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_whole, label: string, target: string) => link(page, label, target))
    .replace(/\*([^*]+)\*/g, '<strong>$1</strong>');
}

/** Without markup: for titles, attributes and spoken texts. */
export const plain = (text: string): string =>
  escapeHtml(text.replace(/\[\[?([^\]]+)\]\]?(\([^)\s]+\))?/g, '$1').replace(/[*`]/g, ''));
