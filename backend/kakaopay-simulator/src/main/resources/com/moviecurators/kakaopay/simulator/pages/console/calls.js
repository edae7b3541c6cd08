import { api } from './api.js';
import { el, find, swap } from './dom.js';
import { isEffectLater, isLate } from './presets.js';
import { number, t } from './texts.js';
import { touch, wire } from './wire.js';

const PAGE = 40;
const list = find('call-list');
const rows = new Map();
let calls = new Map();
let shown = PAGE;
let filter = '';

/** Whether it is a step of a payer or in the partner console, and no merchant's call. */
const isStep = (call) => call.who !== 'merchant';

/** Whether it is a refund in the partner console that took place. */
const isConsoleRefund = (call) => call.who === 'console' && call.call === 'cancel' && call.effect === true;

const isOk = (call) => call.http_status === 200 || (isStep(call) && call.effect);

const isGarbled = (call) => call.answered === 'answer' && call.http_status === 200 && typeof call.answer === 'string';

/** The drawing of an answer. */
const drawingOf = (call) => {
  if (call.answered === undefined || (call.under_way && call.fault?.startsWith('slow-effect'))) {
    return 'waiting';
  }
  const way = { closed: 'lost', reset: 'reset' }[call.answered];
  if (way) {
    return way;
  }
  if (isGarbled(call)) {
    return 'garbage';
  }
  return isOk(call) ? 'ok' : call.http_status >= 500 ? 'error' : 'refused';
};

const wrote = (call) => {
  if (call.answered === undefined) {
    return t('answered.working');
  }
  if (isStep(call)) {
    return call.effect ? t(`status.${call.status_after}`) : t('answered.noStep');
  }
  const words = { closed: t('answered.closed'), reset: t('answered.reset'), stub: t('answered.stub', { status: call.http_status }) }[call.answered];
  if (words) {
    return words;
  }
  const code = call.answer?.error_code;
  const said = isGarbled(call) ? t('answered.garbage') : code ? `HTTP ${call.http_status} · ${code}` : `HTTP ${call.http_status}`;
  return call.late_ms > 0 ? t(call.under_way ? 'answered.delayed' : 'answered.late', { said, s: number(call.late_ms / 1000) }) : said;
};

const effect = (call) => {
  if (call.effect === undefined) {
    return null;
  }
  const key = (isStep(call) && !isConsoleRefund(call)) || call.call === 'order' || !call.effect ? null : `effect.${call.call}`;
  return key ? el('span', { class: 'effect', testid: 'call-effect', text: t(key) })
    : call.fault && call.call !== 'order' ? el('span', { class: 'effect not', testid: 'call-effect', text: t(isEffectLater(call.fault) ? 'effect.later' : 'effect.none') }) : null;
};

const colours = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?/g;

const json = (value) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const block = el('pre', { tabindex: '0' });
  let at = 0;
  if (typeof value !== 'string') {
    for (const part of text.matchAll(colours)) {
      block.append(text.slice(at, part.index), el('span', { class: part[2] ? 'key' : part[1] ? 'text' : 'value', text: part[1] ?? part[0] }), part[2] ?? '');
      at = part.index + part[0].length;
    }
  }
  block.append(text.slice(at));
  return block;
};

const side = (title, value, testid, note) =>
  el('div', { class: 'side', testid }, el('h3', { text: title }), note ? el('p', { class: 'hint', text: note }) : null,
    value === null || value === undefined ? el('p', { class: 'hint', text: t('json.nothing') }) : json(value));

const inside = (call) => {
  const step = isStep(call);
  const asked = call.asked === null ? null : call.authorization ? { Authorization: call.authorization, ...call.asked } : call.asked;
  return el('div', { class: 'json' },
    side(t(step ? 'json.step' : 'json.asked'), step && Object.keys(asked ?? {}).length === 0 ? null : asked, 'call-request'),
    side(t('json.answered'), call.answer, 'call-answer', ['closed', 'reset'].includes(call.answered) ? t('json.never') : null),
    call.status_after ? el('p', { class: 'hint after' }, t('payments.after'), ' ', el('b', { text: t(`status.${call.status_after}`) }), ' ', el('code', { text: call.status_after })) : null);
};

const title = (call) => {
  if (isStep(call)) {
    return t(`${call.who === 'payer' ? 'step' : 'console'}.${call.call}`);
  }
  return ['ready', 'approve', 'order', 'cancel'].includes(call.call) ? t(`call.${call.call}`) : call.call;
};

const drawing = (call) =>
  isStep(call) ? touch(call.effect !== false, isConsoleRefund(call))
    : wire({ answer: drawingOf(call), effect: call.effect === true, late: call.late_ms > 0 || isLate(call.fault) });

const row = (call, open) => {
  const element = el('details', { open, testid: 'call', 'data-number': call.number, 'data-call': call.call, 'data-who': call.who, 'data-order': call.partner_order_id ?? '', class: call.under_way ? 'under-way' : '' },
    el('summary', { testid: 'call-toggle' },
      el('span', { class: 'when' }, el('time', { text: call.at.slice(11) }), el('small', { text: `#${call.number}` })),
      drawing(call),
      el('span', { class: 'did' }, el('b', { text: title(call) }), el('code', { text: call.partner_order_id ?? '–' })),
      el('span', { class: 'came' }, el('span', { class: `result ${drawingOf(call)}`, testid: 'call-result', text: wrote(call) }), effect(call)),
      call.fault ? el('code', { class: 'met', testid: 'call-fault', text: call.fault }) : null,
      el('span', { class: 'took', text: call.took_ms === undefined || call.under_way ? '' : t('took', { ms: number(call.took_ms) }) })));
  element.addEventListener('toggle', () => fill(element, call));
  fill(element, call);
  return element;
};

const fill = (element, call) => {
  if (element.open && !element.querySelector('.json')) {
    element.append(inside(call));
  }
};

const draw = (call) => {
  const old = rows.get(call.number);
  const fresh = row(call, old?.open ?? false);
  if (old?.isConnected) {
    swap(old, fresh);
  }
  rows.set(call.number, fresh);
};

const place = () => {
  const newest = [...calls.keys()].sort((a, b) => b - a).slice(0, shown);
  const items = newest.map((key) => rows.get(key));
  items.forEach((item, index) => {
    const at = list.children[index]?.firstElementChild;
    if (at !== item) {
      list.insertBefore(item.parentElement ?? el('li', {}, item), list.children[index] ?? null);
    }
  });
  while (list.children.length > items.length) {
    list.lastElementChild.remove();
  }
  find('calls-empty').textContent = t(filter ? 'calls.noneOf' : 'calls.none');
  find('calls-empty').hidden = calls.size > 0;
  find('calls-more').hidden = calls.size <= shown;
};

const underWay = () => [...calls.values()].filter((call) => call.under_way).map((call) => call.number);

const drop = () => {
  calls = new Map();
  rows.clear();
  list.replaceChildren();
};

export const callJournal = {
  start(refresh) {
    const change = () => {
      filter = find('calls-filter').value.trim();
      shown = PAGE;
      drop();
      refresh();
    };
    find('calls-filter').addEventListener('input', change);
    find('calls-more').addEventListener('click', () => ((shown += 2 * PAGE), place()));
    this.follow = (order) => ((find('calls-filter').value = order), change());
  },
  reset: () => drop(),
  isWaiting: () => underWay().length > 0,
  /** Loads new calls, and again those that had no answer yet. */
  async load({ oldest_call: oldest, newest_call: newest }) {
    const known = Math.max(0, ...calls.keys());
    if (newest < known) {
      drop();
    }
    const after = calls.size ? Math.min(known, ...underWay().map((each) => each - 1)) : 0;
    const wanted = filter;
    const before = calls;
    const news = await api.calls(after, wanted, 300);
    if (wanted !== filter || before !== calls) {
      return;
    }
    [...calls.keys()].filter((key) => key < oldest).forEach((key) => (calls.delete(key), rows.delete(key)));
    news.filter((call) => JSON.stringify(call) !== JSON.stringify(calls.get(call.number))).forEach((call) => {
      calls.set(call.number, call);
      draw(call);
    });
    place();
  },
  write() {
    calls.forEach(draw);
    place();
  },
};
