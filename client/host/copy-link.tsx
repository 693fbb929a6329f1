// A link to hand on: to be read, selected and copied. On a plain http address the browser lends no clipboard, so the field
// is selected and copied in the old way.
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';

type Props = { readonly link: string; readonly label: string };

export function CopyLink({ link, label }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      if (!document.execCommand('copy')) return;
    }
    setCopied(link);
  };
  return (
    <div class="row">
      <input ref={field} readOnly value={link} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" class="btn" onClick={() => void copy()}>
        {t(copied === link ? 'link.copied' : 'link.copy')}
      </button>
    </div>
  );
}
