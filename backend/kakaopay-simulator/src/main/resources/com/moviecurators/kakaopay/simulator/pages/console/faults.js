import { api, Problem } from './api.js';
import { el, find, say } from './dom.js';
import { drawingOf, presetOf, presets, words } from './presets.js';
import { number, t } from './texts.js';
import { wire } from './wire.js';

/** The number of times that means "until removed". */
const FOREVER = 1_000_000;

const list = document.querySelector('.faults');
let waiting = [];
let refresh = () => {};

const aim = () => ({
  order: find('fault-order').value.trim(),
  call: find('fault-call').value,
  times: find('fault-forever').checked ? FOREVER : Number(find('fault-times').value),
});

/** Aims at one payment, if the field has its tid instead of an order number. */
const target = (order) => (/^T[0-9a-f]{19}$/.test(order) ? { tid: order } : { partnerOrderId: order || undefined });

const add = async (fault, fitting) => {
  const { order, call, times } = aim();
  for (const each of call ? [call] : fitting) {
    await api.addFault({ call: each, fault, times, ...target(order) });
  }
  await refresh();
};

const press = async (preset) => {
  try {
    await add(preset.fault, preset.calls);
    say(t('fault.armed', { what: t(`preset.${preset.id}`) }));
  } catch (error) {
    say(error instanceof Problem ? error.message : t('offline'), true);
  }
};

const submit = async (event) => {
  event.preventDefault();
  const field = find('fault-text');
  const problem = find('fault-problem');
  try {
    await add(field.value.trim(), ['approve']);
    problem.textContent = '';
    field.removeAttribute('aria-invalid');
    say(t('fault.armed', { what: field.value.trim() }));
    field.value = '';
  } catch (error) {
    problem.textContent = error instanceof Problem ? error.message : t('offline');
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
};

const cue = (preset) =>
  el('button', { type: 'button', class: 'cue', testid: `preset-${preset.id}`, onclick: () => press(preset) },
    wire(drawingOf(preset.fault)),
    el('b', { text: t(`preset.${preset.id}`) }),
    el('small', { text: t(`preset.${preset.id}.what`) }));

const remove = async (each) => {
  try {
    await api.removeFault(each.number);
  } catch (error) {
    say(error instanceof Problem ? error.message : t('offline'), true);
  }
  await refresh();
  (list.querySelector('button') ?? find('fault-text')).focus();
};

const where = (each) => {
  const times = each.times >= FOREVER / 2 ? t('fault.forever') : t('fault.times', { n: number(each.times) });
  const only = each.partnerOrderId ?? each.tid;
  const order = only ? t('fault.order', { order: only }) : t('fault.anyOrder');
  return `${t(`call.${each.call}`)} · ${order} · ${times}`;
};

const row = (each) => {
  const preset = presetOf(each.fault, each.call);
  const name = preset ? t(`preset.${preset.id}`) : each.fault;
  return el('li', { class: 'fault', testid: 'fault', 'data-number': each.number },
    wire(drawingOf(each.fault)),
    el('div', { class: 'says' }, el('b', { text: name }), el('span', { text: where(each) }), preset ? el('code', { text: each.fault }) : null),
    el('button', { type: 'button', class: 'remove', testid: 'fault-remove', 'aria-label': t('fault.remove', { what: name }), onclick: () => remove(each) }, '×'));
};

const show = () => {
  list.replaceChildren(...waiting.map(row));
  find('fault-count').textContent = waiting.length ? number(waiting.length) : '';
  find('faults-empty').hidden = waiting.length > 0;
  find('waiting-link').textContent = t('waiting.some', { n: number(waiting.length) });
  find('waiting-link').hidden = waiting.length === 0;
  find('faults-clear').hidden = waiting.length === 0;
  const count = document.querySelector('[data-count="faults"]');
  count.textContent = waiting.length;
  count.hidden = waiting.length === 0;
};

export const faults = {
  start(again) {
    refresh = again;
    document.querySelector('#words').replaceChildren(...words.map((word) => el('option', { value: word })));
    find('fault-form').addEventListener('submit', submit);
    find('fault-forever').addEventListener('change', (event) => (find('fault-times').disabled = event.target.checked));
    find('faults-clear').addEventListener('click', async () => {
      await api.clearFaults();
      await refresh();
      find('fault-text').focus();
    });
    this.write();
  },
  write() {
    find('presets').replaceChildren(...presets.map(cue));
    show();
  },
  async load() {
    const now = await api.faults();
    if (JSON.stringify(now) !== JSON.stringify(waiting)) {
      waiting = now;
      show();
    }
  },
  /** Selects an order that was chosen among the payments. */
  aimAt(order) {
    find('fault-order').value = order;
    document.querySelector('#break').scrollIntoView({ block: 'start' });
    find('presets').querySelector('button').focus({ preventScroll: true });
  },
};
