/** Helpers for elements. They insert texts as text and never as markup. */

export const find = (testId, from = document) => from.querySelector(`[data-testid="${testId}"]`);

const set = (element, name, value) => {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name === 'text') {
    element.textContent = value;
  } else if (name === 'testid') {
    element.dataset.testid = value;
  } else if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
};

export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => set(element, name, value));
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

const SVG = 'http://www.w3.org/2000/svg';

export const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
};

/** Replaces an element and keeps the keyboard's focus. */
export const swap = (old, fresh) => {
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  old.replaceWith(fresh);
  if (focused) {
    find(focused, fresh)?.focus({ preventScroll: true });
  }
};

let hiding;

/** Shows a notification and announces it to screen readers. */
export const say = (words, bad = false) => {
  const toast = find('toast');
  toast.textContent = words;
  toast.classList.toggle('bad', bad);
  toast.classList.add('shown');
  clearTimeout(hiding);
  hiding = setTimeout(() => toast.classList.remove('shown'), bad ? 7000 : 3500);
};
