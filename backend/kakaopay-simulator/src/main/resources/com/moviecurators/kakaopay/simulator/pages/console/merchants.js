import { api, steer } from './api.js';
import { el, find } from './dom.js';
import { t } from './texts.js';

/** The merchants, and which of them the page shows. The choice appears with the second one. */
let list = [];
let newest = 0;
let chosen = null;
let changed = () => {};

const name = (merchant) =>
  merchant.default ? t('merchant.default') : t('merchant.other', { n: merchant.number, key: merchant.secret_key });

const show = () => {
  const select = find('merchant');
  select.replaceChildren(...list.map((merchant) =>
    el('option', { value: merchant.number, text: name(merchant), selected: merchant.number === chosen })));
  select.parentElement.hidden = list.length < 2;
};

const choose = (number) => {
  chosen = number;
  steer(number);
  changed();
};

export const merchants = {
  start(again) {
    changed = again;
    find('merchant').addEventListener('change', (event) => choose(Number(event.target.value)));
  },
  async load(newestNow) {
    if (newestNow !== newest) {
      list = await api.merchants();
      newest = newestNow;
      show();
    }
  },
  /** Goes back to the default merchant when the chosen one is gone. */
  leave() {
    newest = 0;
    if (chosen !== null) {
      choose(null);
    }
  },
  write: show,
};
