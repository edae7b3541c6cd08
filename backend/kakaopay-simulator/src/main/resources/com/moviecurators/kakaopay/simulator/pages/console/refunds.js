import { api, Problem } from './api.js';
import { secondsUntil } from './clock.js';
import { el } from './dom.js';
import { t, won } from './texts.js';

/** Amounts that were typed but not sent. They survive a redrawn card. */
const drafts = new Map();

/** The request's body. Anything but digits goes as it is, for the simulator to refuse. */
const bodyOf = (typed) => {
  if (typed === '') {
    return undefined;
  }
  return { amount: /^\d+$/.test(typed) ? Number(typed) : typed };
};

const refundForm = (payment, ways) => {
  const problem = el('p', { class: 'problem', id: `refund-problem-${payment.tid}`, role: 'alert', testid: 'payment-refund-problem' });
  const field = el('input', { inputmode: 'numeric', maxlength: 20, autocomplete: 'off', testid: 'payment-refund-amount',
    value: drafts.get(payment.tid), placeholder: t('refund.whole', { won: won(payment.cancel_available_amount) }),
    'aria-describedby': problem.id, oninput: () => drafts.set(payment.tid, field.value) });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await api.step(payment.tid, 'cancel', bodyOf(field.value.trim()));
      drafts.delete(payment.tid);
      field.value = '';
      await ways.refresh();
    } catch (error) {
      problem.textContent = error instanceof Problem ? error.message : t('offline');
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
  };
  return el('form', { class: 'give', novalidate: true, onsubmit: submit },
    el('label', {}, el('span', { text: t('refund.amount') }), field),
    el('button', { type: 'submit', testid: 'payment-refund', text: t('refund.do') }), problem);
};

/** Draws what happens to a paid payment without a call of the merchant; nothing for an unpaid one. */
export const refunds = (payment, ways, press) => {
  if (!payment.cancel_window_closes_at) {
    return null;
  }
  const left = payment.status !== 'CANCEL_PAYMENT';
  const buttons = [
    el('button', { type: 'button', testid: 'payment-close-window', text: t('refund.close'), disabled: secondsUntil(payment.cancel_window_closes_at) <= 0, onclick: () => press('close-cancel-window') }),
    payment.payment_method_type === 'MONEY'
      ? el('button', { type: 'button', testid: 'payment-leave', text: t('refund.leave'), disabled: payment.payer_left, onclick: () => press('leave-money-service') }) : null,
  ];
  return el('div', { class: 'group' }, el('h3', { text: t('refund') }), left ? refundForm(payment, ways) : null,
    el('div', { class: 'buttons' }, ...buttons));
};
