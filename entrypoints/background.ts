import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { PACKS_KEY } from '../lib/own-packs.ts';
import { hearAddressBar } from '../lib/address-bar.ts';
import { answer, command, findNames, gazetteer, isForPanel, packsChanged, reinstall } from '../lib/worker.ts';
import { tellSettings } from '../lib/settings-store.ts';
import { refreshTabs, registerReader } from '../lib/sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const report = (error: unknown): void => console.error('Byname:', error);
    const sync = (): void => { registerReader().then(refreshTabs).catch(report); };
    browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
      if (isForPanel(message)) return undefined;
      void answer(message, sender).then(respond);
      return true;
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      reinstall().catch(report);
      sync();
      if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/popup.html') }).catch(report);
    });
    browser.runtime.onStartup.addListener(() => { sync(); gazetteer().catch(report); });
    browser.permissions.onAdded.addListener(sync);
    browser.permissions.onRemoved.addListener(sync);
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'sync') tellSettings(changes).catch(report);
      if (area !== 'local') return;
      if ('offList' in changes) sync();
      if (PACKS_KEY in changes) packsChanged().catch(report);
    });
    hearAddressBar((query) => findNames(query, browser.i18n.getUILanguage().split('-')[0]!), report);
    // Firefox for Android has no commands.
    browser.commands?.onCommand.addListener((name, tab) => { command(name, tab?.id).catch(report); });
  },
});
