/** Where there is no list: one heading, one sentence, at most one action. */
import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { PageList } from '../../lib/messages.ts';
import { inject, patternOf, setOff } from '../../lib/sites.ts';
import { tell } from '../../lib/tell.ts';
import { stateOf, type Site } from '../ui/site.ts';
import { useWords } from '../ui/words.tsx';

/** @param waiting a reader may be about to start */
export function State({ site, page, waiting, gone }: { site: Site; page: PageList | null; waiting: boolean; gone: boolean }): ReactNode {
  const words = useWords(), t = words.t.bind(words), { tabId, origin } = site;
  const key = gone ? 'panel.state.gone' : page ? `popup.state.${page.state.status}` : waiting ? 'popup.state.starting'
    // Without a grant a panel is not even told the address, be it of a site or of the browser's own page.
    : origin === null ? 'panel.state.unseen' : `popup.state.${stateOf(site, null)}`;
  const start = (): void => { void setOff(origin!, false).then(() => inject(tabId)); };
  const actions: Record<string, [label: string, act: () => void]> = {
    'popup.state.paused': ['popup.resume', () => { void tell(tabId, 'setPaused', { paused: false }); }],
    'popup.state.off': ['popup.turnOn', start],
    // permissions.request has to be the first call of its click.
    'popup.state.notAllowed': ['popup.allow', () => { void browser.permissions.request({ origins: [patternOf(origin!)] }).then((yes) => { if (yes) start(); }); }],
  };
  const action = actions[key];
  return (
    <section className="part stack" role="status">
      <h1>{t(`${key}.title`)}</h1>
      <p className="sm">{t(`${key}.text`)}</p>
      {action && <p><button type="button" className="btn main" onClick={action[1]}>{t(action[0])}</button></p>}
    </section>
  );
}
