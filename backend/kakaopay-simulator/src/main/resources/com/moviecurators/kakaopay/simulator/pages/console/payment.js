import { api, Problem } from './api.js';
import { secondsUntil } from './clock.js';
import { el, find, say } from './dom.js';
import { refunds } from './refunds.js';
import { t, won } from './texts.js';

const STOPS = ['READY', 'OPEN_PAYMENT', 'AUTH_PASSWORD', 'SUCCESS_PAYMENT'];
const OPEN = ['READY', 'OPEN_PAYMENT', 'SELECT_METHOD'];

export const tone = (status) => ({
  SUCCESS_PAYMENT: 'good', PART_CANCEL_PAYMENT: 'back', CANCEL_PAYMENT: 'back', QUIT_PAYMENT: 'over', FAIL_PAYMENT: 'bad', AUTH_PASSWORD: 'warm',
})[status] ?? 'calm';

export const words = (payment) =>
  payment.status === 'FAIL_PAYMENT' && payment.ran_out_of_time ? t('status.TIME_OVER') : t(`status.${payment.status}`);

/** Draws the progress of a payment as stops on a line. */
const rail = (payment) => {
  const paid = ['SUCCESS_PAYMENT', 'PART_CANCEL_PAYMENT', 'CANCEL_PAYMENT'].includes(payment.status);
  const at = paid ? 3 : Math.max(0, STOPS.indexOf(payment.status === 'SELECT_METHOD' ? 'OPEN_PAYMENT' : payment.status));
  const ended = ['QUIT_PAYMENT', 'FAIL_PAYMENT'].includes(payment.status);
  const reached = ended ? (payment.payment_method_type ? 2 : 1) : at;
  return el('span', { class: `rail ${tone(payment.status)}`, 'aria-hidden': 'true' },
    ...STOPS.map((stop, index) => el('i', { class: ended && index === 3 ? 'cut' : index <= reached ? 'on' : '' })));
};

export const timeLeft = (payment) => {
  if (!OPEN.includes(payment.status) && payment.status !== 'AUTH_PASSWORD') {
    return '';
  }
  const seconds = secondsUntil(payment.expires_at);
  if (seconds <= 0) {
    return t('left.none');
  }
  return t('left', { time: `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}` });
};

const face = (payment, open, toggle) =>
  el('button', { type: 'button', class: 'face', testid: 'payment-toggle', 'aria-expanded': String(open), onclick: toggle },
    el('span', { class: 'what' }, el('b', { text: payment.item_name }), el('code', { text: payment.partner_order_id, testid: 'payment-order' })),
    el('span', { class: 'sum' }, el('b', { text: won(payment.amount), testid: 'payment-amount' }),
      payment.canceled_amount ? el('small', { text: t('payment.canceled', { won: won(payment.canceled_amount) }) }) : null),
    el('span', { class: 'state' }, rail(payment), el('span', { class: `chip ${tone(payment.status)}`, text: words(payment), testid: 'payment-status', 'data-status': payment.status }),
      el('span', { class: 'left', testid: 'payment-left', text: timeLeft(payment) }),
      el('span', { class: 'approves', testid: 'payment-approves', 'data-count': payment.approve_calls, text: payment.approve_calls ? t('payment.approves', { n: payment.approve_calls }) : '' })));

const fact = (key, value) => el('div', {}, el('dt', { text: t(key) }), el('dd', {}, value));

const facts = (payment) =>
  el('dl', {},
    fact('fact.status', el('code', { text: payment.status })),
    fact('fact.tid', el('code', { text: payment.tid })),
    fact('fact.user', el('code', { text: payment.partner_user_id })),
    payment.payment_method_type ? fact('fact.method', t(`method.${payment.payment_method_type}`)) : null,
    fact('fact.created', payment.created_at.replace('T', ' ')),
    fact('fact.available', won(payment.cancel_available_amount)),
    payment.cancel_window_closes_at ? fact('fact.window', payment.cancel_window_closes_at.replace('T', ' ')) : null,
    payment.payer_left ? fact('fact.payerLeft', t('payer.left')) : null);

const moves = (payment) =>
  payment.actions.length === 0
    ? el('p', { class: 'hint', text: t('actions.none') })
    : el('ul', { class: 'moves', testid: 'payment-actions' }, ...payment.actions.map((action) =>
        el('li', { class: action.payment_action_type === 'PAYMENT' ? 'captured' : 'refunded' },
          el('b', { text: t(`action.${action.payment_action_type}`) }), el('span', { text: won(action.amount) }),
          el('time', { text: action.approved_at.replace('T', ' ') }),
          el('code', { text: action.payload ? `${action.aid} · payload ${action.payload}` : action.aid }))));

const step = async (payment, name, refresh) => {
  try {
    const answer = await api.step(payment.tid, name);
    await refresh();
    return answer.returnUrl ?? null;
  } catch (error) {
    say(error instanceof Problem ? error.message : t('offline'), true);
    return null;
  }
};

const payer = (payment, ways) => {
  const back = el('p', { class: 'return', role: 'status' });
  const press = async (name) => {
    const returnUrl = await step(payment, name, ways.refresh);
    if (returnUrl) {
      ways.returned(payment.tid, returnUrl);
    }
  };
  const known = ways.returnUrl(payment.tid);
  if (known) {
    back.append(el('a', { href: known, target: '_blank', rel: 'noreferrer', testid: 'payment-return', text: t('payer.return') }));
  }
  const buttons = ['pay', 'cancel', 'fail', 'expire'].map((name) =>
    el('button', { type: 'button', class: name === 'pay' ? 'primary' : '', testid: `payment-${name}`, text: t(`payer.${name}`), disabled: !OPEN.includes(payment.status), onclick: () => press(name) }));
  return el('div', { class: 'group' }, el('h3', { text: t('payer') }),
    el('div', { class: 'buttons' }, ...buttons), back);
};

const pages = (payment) =>
  el('div', { class: 'group' }, el('h3', { text: t('pages') }), el('div', { class: 'buttons' },
    ...Object.entries({ pc: 'page-pc', mobile: 'page-mobile', app: 'page-app' }).map(([device, testid]) =>
      el('a', { href: payment.payment_pages[device], target: '_blank', rel: 'noopener', testid, text: t(`page.${device}`) }))));

const back = (payment, ways) =>
  el('div', { class: 'group' }, el('h3', { text: t('more.about') }), el('div', { class: 'buttons' },
    el('button', { type: 'button', testid: 'payment-break', text: t('payment.break'), onclick: () => ways.breakIt(payment.partner_order_id) }),
    el('button', { type: 'button', testid: 'payment-calls', text: t('payment.calls'), onclick: () => ways.showCalls(payment.partner_order_id) })));

/** Draws one payment as a card that opens. */
export const ticket = (payment, open, ways) => {
  const card = el('li', { class: `ticket ${tone(payment.status)}`, testid: 'payment', 'data-order': payment.partner_order_id, 'data-status': payment.status });
  card.append(face(payment, open, ways.toggle));
  if (open) {
    card.append(el('div', { class: 'inside', testid: 'payment-details' },
      payer(payment, ways), refunds(payment, ways, (name) => step(payment, name, ways.refresh)), pages(payment), back(payment, ways),
      el('div', { class: 'group wide' }, el('h3', { text: t('actions') }), moves(payment)),
      el('div', { class: 'group wide' }, facts(payment))));
  }
  return card;
};

export const tickLeft = (card, payment) => {
  const left = find('payment-left', card);
  const text = timeLeft(payment);
  if (left.textContent !== text) {
    left.textContent = text;
  }
};
