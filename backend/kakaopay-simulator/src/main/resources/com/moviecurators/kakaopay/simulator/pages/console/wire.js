import { svg } from './dom.js';

/**
 * Draws a call: the merchant on the left, KakaoPay on the right, the request above and the answer below.
 * KakaoPay's disc is filled if the call had its effect.
 * answer: ok, refused, error, garbage, lost, reset, late, waiting or none
 */
export const wire = ({ answer, effect, late = false, request = 'ok' }) => {
  const drawing = svg('svg', { class: `wire ${answer}`, viewBox: '0 0 84 32', 'aria-hidden': 'true' });
  drawing.append(svg('rect', { class: 'merchant', x: 1.5, y: 8, width: 12, height: 16, rx: 3 }));
  drawing.append(...disc(effect));
  drawing.append(svg('path', { class: 'ask', d: request === 'lost' ? 'M18 11h22' : 'M18 11h40M54 7.5l4 3.5-4 3.5' }));
  if (request === 'lost') {
    drawing.append(cross(46, 11));
    return drawing;
  }
  back(answer).forEach((each) => drawing.append(each));
  if (late) {
    drawing.append(svg('circle', { class: 'watch', cx: 39, cy: 21, r: 5.5 }), svg('path', { class: 'watch', d: 'M39 18.5v2.7h2' }));
  }
  return drawing;
};

const cross = (x, y) => svg('path', { class: 'cross', d: `M${x - 3.5} ${y - 3.5}l7 7M${x + 3.5} ${y - 3.5}l-7 7` });

const back = (answer) => {
  switch (answer) {
    case 'lost':
      return [svg('path', { class: 'say', d: 'M58 21H44' }), cross(37, 21)];
    case 'reset':
      return [svg('path', { class: 'say', d: 'M58 21h-7l-3-4-4 8-4-8-3 4h-3' }), cross(28, 21)];
    case 'garbage':
      return [svg('path', { class: 'say', d: 'M58 21q-4-7-8 0t-8 0-8 0-8 0-8 0' })];
    case 'waiting':
      return [svg('path', { class: 'say', d: 'M58 21H22' })];
    case 'none':
      return [];
    default:
      return [svg('path', { class: 'say', d: 'M58 21H19M23 17.5L19 21l4 3.5' })];
  }
};

const disc = (filled) =>
  [svg('circle', { class: filled ? 'pay done' : 'pay', cx: 73, cy: 16, r: 9 }), ...(filled ? [svg('path', { class: 'tick', d: 'M69 16.2l3 3 5-6' })] : [])];

/** Draws a step of a payer or in the partner console as one arrow. The disc is filled if money moved. */
export const touch = (done, moved = false) => {
  const drawing = svg('svg', { class: `wire touch ${done ? 'ok' : 'refused'}`, viewBox: '0 0 84 32', 'aria-hidden': 'true' });
  drawing.append(
    svg('circle', { class: 'person', cx: 8, cy: 11, r: 4 }),
    svg('path', { class: 'person', d: 'M1.5 25a6.5 6.5 0 0113 0' }),
    ...disc(moved),
    done ? svg('path', { class: 'say', d: 'M20 16h38M54 12.5l4 3.5-4 3.5' }) : svg('path', { class: 'say', d: 'M20 16h20' }),
  );
  if (!done) {
    drawing.append(cross(47, 16));
  }
  return drawing;
};
