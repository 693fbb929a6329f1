// How wide a chart may be on this phone: charts are drawn to the pixel, so that their letters keep their size.
import { useEffect, useState } from 'preact/hooks';

const [MARGINS, LEAST, MOST] = [32, 260, 448];

const widthNow = () => Math.min(MOST, Math.max(LEAST, document.documentElement.clientWidth - MARGINS));

export function useWidth(): number {
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const measure = () => setWidth(widthNow());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return width;
}
