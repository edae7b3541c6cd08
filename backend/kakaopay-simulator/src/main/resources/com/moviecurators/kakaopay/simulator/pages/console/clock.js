import { api, Problem } from './api.js';
import { find, say } from './dom.js';
import { span, t } from './texts.js';

/** The simulator's time: Korean time without an offset, as KakaoPay writes it. */
let base = 0;
let readAt = 0;
let ahead = 0;
let stands = false;
let refresh = () => {};

const parsed = (koreanTime) => Date.parse(`${koreanTime}Z`);

const seconds = (duration) => {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : 0;
};

export const now = () => base + (stands ? 0 : performance.now() - readAt);

/** Seconds from now until one of KakaoPay's times. */
export const secondsUntil = (koreanTime) => Math.ceil((parsed(koreanTime) - now()) / 1000);

const tick = () => {
  if (!base) {
    return;
  }
  const text = new Date(now()).toISOString();
  find('clock-date').textContent = `${text.slice(0, 10)} ${t('clock.zone')}`;
  find('clock-now').textContent = text.slice(11, 19);
  find('clock-ahead').textContent = ahead >= 1 ? t('clock.ahead', { span: span(ahead) }) : t('clock.real');
  find('clock-small').firstElementChild.textContent = text.slice(11, 19);
  [document.querySelector('.display'), find('clock-small')].forEach((each) => each.classList.toggle('moved', ahead >= 1));
};

const advance = async (duration) => {
  await api.advance(duration);
  await refresh();
  say(t('clock.moved'));
};

const submit = async (event) => {
  event.preventDefault();
  const field = find('clock-text');
  try {
    await advance(field.value.trim());
    find('clock-problem').textContent = '';
    field.removeAttribute('aria-invalid');
    field.value = '';
  } catch (error) {
    find('clock-problem').textContent = error instanceof Problem ? error.message : t('offline');
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
};

export const clock = {
  start(again) {
    refresh = again;
    document.querySelectorAll('[data-advance]').forEach((button) =>
      button.addEventListener('click', () =>
        advance(button.dataset.advance).catch((error) => say(error instanceof Problem ? error.message : t('offline'), true))));
    find('clock-form').addEventListener('submit', submit);
    setInterval(tick, 250);
  },
  read(reading) {
    stands = reading.standing;
    base = Date.parse(reading.now) + 9 * 3_600_000;
    readAt = performance.now();
    ahead = seconds(reading.ahead);
    tick();
  },
  write: tick,
};
