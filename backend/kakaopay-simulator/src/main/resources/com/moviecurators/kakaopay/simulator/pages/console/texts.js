/** The page's texts in two languages. The choice is stored in the browser. */

const KEY = 'kakaopay-simulator.language';
const languages = {};
let language = 'ko';

const remembered = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const remember = (word) => {
  try {
    localStorage.setItem(KEY, word);
  } catch {
    // A browser that stores nothing asks again next time.
  }
};

export const t = (key, values = {}) =>
  (languages[language]?.[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

export const knows = (key) => key in (languages[language] ?? {});

export const won = (amount) => t('won', { n: new Intl.NumberFormat(language).format(amount) });

export const number = (value) => new Intl.NumberFormat(language).format(value);

/** Formats a duration with its two largest units. */
export const span = (seconds) => {
  const parts = [
    ['day', Math.floor(seconds / 86400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', Math.floor(seconds) % 60],
  ].filter(([, count]) => count > 0);
  const words = parts.slice(0, 2).map(([unit, count]) => t(count === 1 ? `${unit}.one` : `${unit}.many`, { n: number(count) }));
  return words.length ? words.join(' ') : t('second.many', { n: 0 });
};

const write = () => {
  document.documentElement.lang = language;
  document.title = `${t('brand')} ${t('console')}`;
  document.querySelectorAll('[data-text]').forEach((each) => (each.textContent = t(each.dataset.text)));
  document.querySelectorAll('[data-label]').forEach((each) => each.setAttribute('aria-label', t(each.dataset.label)));
  document.querySelectorAll('[data-placeholder]').forEach((each) => (each.placeholder = t(each.dataset.placeholder)));
};

const speak = async (word) => {
  languages[word] ??= await (await fetch(`/simulator/console/texts.${word}.json`)).json();
  language = word;
  write();
};

export const loadTexts = () => {
  const first = navigator.language.startsWith('ko') ? 'ko' : 'en';
  const wanted = remembered();
  return speak(wanted === 'ko' || wanted === 'en' ? wanted : first);
};

export const other = async () => {
  const next = language === 'ko' ? 'en' : 'ko';
  remember(next);
  await speak(next);
};
