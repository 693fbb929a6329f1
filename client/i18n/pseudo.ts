// The pseudo-locale (?lang=zz): accents show what is not translated, a third more length shows what does not fit.
import type { Dictionary, Message } from './message.ts';

const PLAIN = 'aeiouAEIOUcnsyz';
const ACCENTED = 'áéíóúÁÉÍÓÚçñšýž';

function lengthen(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => {
    const at = part.length === 1 ? PLAIN.indexOf(part) : -1;
    return at < 0 ? part : (ACCENTED[at] ?? part);
  });
  const extra = Math.ceil(text.replace(/\{\w+\}/g, '').length * 0.3);
  return `⟦${accented}${extra > 1 ? ` ${'~'.repeat(extra - 1)}` : ''}⟧`;
}

function disguise(message: Message): Message {
  if (typeof message === 'string') return lengthen(message);
  const forms = Object.entries(message).map(([form, text]) => [form, lengthen(text as string)]);
  return Object.fromEntries(forms) as Message;
}

export function pseudo(texts: Dictionary): Dictionary {
  return Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, disguise(message)]));
}
