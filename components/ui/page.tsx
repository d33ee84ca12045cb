/** The frame of every extension page: styles, language, theme, one React root. */
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import './page.css';
import { strings } from './strings.ts';

export function showPage(content: ReactNode): void {
  document.documentElement.lang = strings.lang;
  document.title = strings.t('page.title');
  createRoot(document.getElementById('root')!).render(<StrictMode><div className="bn page">{content}</div></StrictMode>);
}
