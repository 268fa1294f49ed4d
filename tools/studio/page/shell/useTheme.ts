import { useEffect, useState } from 'preact/hooks';
import { dark, light, type Theme } from '../../drawing/colours';

/** The colours of pictures: light or dark, as the system has it. */
export function useTheme(): Theme {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark ? dark : light;
}
