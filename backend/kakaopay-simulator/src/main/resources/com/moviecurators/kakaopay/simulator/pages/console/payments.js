import { api } from './api.js';
import { el, find, say, swap } from './dom.js';
import { ticket, tickLeft, words } from './payment.js';
import { number, t } from './texts.js';

const PAGE = 20;
const list = find('payment-list');
const cards = new Map();
const opened = new Set();
const returns = new Map();
let payments = [];
let limit = PAGE;
let total = 0;
let loaded = false;
let links = {};

const sought = () => find('payments-find').value.trim();

const ways = (payment) => ({
  ...links,
  toggle: () => {
    opened.has(payment.tid) ? opened.delete(payment.tid) : opened.add(payment.tid);
    draw(payment);
  },
  returned: (tid, url) => {
    returns.set(tid, url);
    draw(payments.find((each) => each.tid === tid) ?? payment);
  },
  returnUrl: (tid) => returns.get(tid),
});

const draw = (payment) => {
  const fresh = ticket(payment, opened.has(payment.tid), ways(payment));
  const old = cards.get(payment.tid)?.card;
  if (old?.isConnected) {
    fresh.classList.toggle('fresh', old.classList.contains('fresh'));
    swap(old, fresh);
  }
  cards.set(payment.tid, { card: fresh, text: JSON.stringify(payment) });
  return fresh;
};

/** Highlights a change. An older timer must not end a newer highlight. */
const mark = (payment) => {
  const { card } = cards.get(payment.tid);
  card.classList.remove('fresh');
  requestAnimationFrame(() => card.classList.add('fresh'));
  setTimeout(() => card.classList.remove('fresh'), 6000);
};

const notice = (changed) => {
  changed.forEach(mark);
  if (changed.length) {
    say(t('payments.changed', { order: changed[0].partner_order_id, status: words(changed[0]) }));
  }
};

const place = () => {
  payments.forEach((payment, index) => {
    const { card } = cards.get(payment.tid);
    if (list.children[index] !== card) {
      list.insertBefore(card, list.children[index] ?? null);
    }
  });
  while (list.children.length > payments.length) {
    list.lastElementChild.remove();
  }
};

const update = () => {
  const changed = payments.filter((payment) => cards.get(payment.tid)?.text !== JSON.stringify(payment));
  changed.forEach(draw);
  const kept = new Set(payments.map((payment) => payment.tid));
  [...cards.keys()].filter((tid) => !kept.has(tid)).forEach((tid) => cards.delete(tid));
  place();
  if (loaded) {
    notice(changed);
  }
};

const frame = () => {
  find('payment-count').textContent = total ? number(total) : '';
  find('payments-empty').textContent = t(sought() ? 'payments.notFound' : 'payments.none');
  find('payments-empty').hidden = payments.length > 0;
  find('payments-more').hidden = payments.length < limit;
  document.querySelector('#orders').replaceChildren(...payments.slice(0, 50).map((payment) =>
    el('option', { value: payment.partner_order_id, label: `${payment.item_name} · ${words(payment)}` })));
};

const renew = async () => {
  loaded = false;
  await paymentList.load(total);
};

export const paymentList = {
  start(to) {
    links = to;
    let typing;
    find('payments-find').addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => ((limit = PAGE), renew().catch(() => {})), 250);
    });
    find('payments-more').addEventListener('click', () => ((limit += 3 * PAGE), renew().catch(() => {})));
    setInterval(() => payments.forEach((payment) => tickLeft(cards.get(payment.tid).card, payment)), 500);
  },
  async load(count) {
    total = count;
    payments = await api.payments(sought(), limit);
    update();
    frame();
    loaded = true;
  },
  write() {
    payments.forEach(draw);
    frame();
  },
  reset() {
    opened.clear();
    returns.clear();
    loaded = false;
  },
};
