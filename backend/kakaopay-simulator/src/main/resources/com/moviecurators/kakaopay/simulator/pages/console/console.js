import { api, Problem } from './api.js';
import { paymentList } from './payments.js';
import { callJournal } from './calls.js';
import { clock } from './clock.js';
import { find, say } from './dom.js';
import { faults } from './faults.js';
import { merchants } from './merchants.js';
import { loadTexts, other, t } from './texts.js';

const THEME = 'kakaopay-simulator.theme';
let revision = 0;
let online = null;
let polling = null;
let timer;

const connection = (up) => {
  if (online !== up) {
    online = up;
    find('connection').classList.toggle('down', !up);
    find('connection').querySelector('.words').textContent = t(up ? 'online' : 'offline');
  }
};

const poll = async () => {
  try {
    const changes = await api.changes(revision);
    clock.read(changes.clock);
    await merchants.load(changes.newest_merchant);
    if (changes.changed || online !== true) {
      await Promise.all([paymentList.load(changes.payments), faults.load(), callJournal.load(changes)]);
      revision = changes.revision;
    } else if (callJournal.isWaiting()) {
      await callJournal.load(changes);
    }
    connection(true);
  } catch (error) {
    connection(false);
    if (error instanceof Problem) {
      merchants.leave();
    }
    if (!(error instanceof TypeError)) {
      console.error(error);
    }
  }
};

/** Polls once at a time. A request during a poll starts another one afterwards. */
const refresh = () => {
  const next = (polling ?? Promise.resolve()).then(poll);
  polling = next;
  return next;
};

const watch = async () => {
  clearTimeout(timer);
  await refresh();
  clearTimeout(timer);
  timer = setTimeout(watch, document.hidden ? 5000 : 1000);
};

const write = () => {
  [paymentList, faults, callJournal, clock, merchants].forEach((part) => part.write());
  const up = online;
  online = null;
  if (up !== null) {
    connection(up);
  }
};

const view = () => {
  const wanted = location.hash.slice(1);
  const known = wanted === 'waiting' ? 'break' : ['payments', 'break', 'calls', 'clock'].includes(wanted) ? wanted : 'payments';
  document.body.dataset.view = known;
  document.querySelectorAll('.tabs a').forEach((tab) =>
    tab.hash === `#${known}` ? tab.setAttribute('aria-current', 'true') : tab.removeAttribute('aria-current'));
};

const go = (name) => {
  history.replaceState(null, '', `#${name}`);
  view();
};

const theme = () => {
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const next = dark ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(THEME, next);
  } catch {
    // A browser that stores nothing follows the system again next time.
  }
};

const rememberedTheme = () => {
  try {
    const wanted = localStorage.getItem(THEME);
    if (wanted === 'dark' || wanted === 'light') {
      document.documentElement.dataset.theme = wanted;
    }
  } catch {
    // The system's choice will do.
  }
};

const reset = () => {
  const dialog = find('reset-dialog');
  dialog.returnValue = '';
  dialog.addEventListener('close', async () => {
    if (dialog.returnValue === 'yes') {
      try {
        await api.reset();
        paymentList.reset();
        await refresh();
        say(t('reset.done'));
      } catch {
        say(t('offline'), true);
      }
    }
    find('reset').focus();
  }, { once: true });
  dialog.showModal();
};

const start = async () => {
  rememberedTheme();
  await loadTexts();
  paymentList.start({
    refresh,
    breakIt: (order) => (go('break'), faults.aimAt(order)),
    showCalls: (order) => (go('calls'), callJournal.follow(order), document.querySelector('#calls').scrollIntoView()),
  });
  faults.start(refresh);
  clock.start(refresh);
  merchants.start(() => {
    revision = 0;
    paymentList.reset();
    callJournal.reset();
    refresh();
  });
  callJournal.start(() => ((revision = 0), refresh()));
  find('theme').addEventListener('click', theme);
  find('language').addEventListener('click', async () => (await other(), write()));
  find('reset').addEventListener('click', reset);
  addEventListener('hashchange', view);
  document.addEventListener('visibilitychange', () => document.hidden || watch());
  view();
  document.body.classList.add('ready');
  await watch();
};

start();
