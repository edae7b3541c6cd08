/** Common failures: the fault, and the calls that it suits. */
const every = ['ready', 'approve', 'order', 'cancel'];

export const presets = [
  { id: 'answer-lost', fault: 'drop-answer-after-effect', calls: ['approve'] },
  { id: 'request-lost', fault: 'drop-request', calls: ['approve'] },
  { id: 'late', fault: 'slow:20000', calls: ['approve'] },
  { id: 'late-effect', fault: 'slow-effect:20000', calls: ['approve'] },
  { id: 'down', fault: 'http-503', calls: every },
  { id: 'garbage', fault: 'garbage-after-effect', calls: ['approve'] },
  { id: 'reset', fault: 'reset', calls: ['approve'] },
  { id: 'bank-unknown', fault: 'error-after-effect:-780:BANK_FIRM_UNKNOWN', calls: ['approve'] },
  { id: 'bank-late', fault: 'error-before-effect:20000:-780:BANK_FIRM_UNKNOWN', calls: ['approve'] },
  { id: 'bank-failed', fault: 'error-after-failure:-780:0290', calls: ['approve'] },
  { id: 'bank-reversed', fault: 'error-after-failure-before-effect:60000:-780:0290', calls: ['approve'] },
  { id: 'declined', fault: 'error:-780:LACK_BALANCE', calls: ['approve'] },
  { id: 'wrong-amount', fault: 'wrong-amount', calls: ['approve'] },
  { id: 'lean-actions', fault: 'lean-actions', calls: ['order'] },
  { id: 'later-approved-at', fault: 'later-approved-at', calls: ['cancel'] },
  { id: 'refund-lost', fault: 'drop-answer-after-effect', calls: ['cancel'] },
  { id: 'key-wrong', fault: 'error:-401', calls: every },
];

/** Suggestions in the form for all faults. */
export const words = ['drop-answer-after-effect', 'drop-request', 'reset', 'reset-after-effect', 'slow:3000', 'slow:20000',
  'slow-effect:20000', 'http-500', 'http-503', 'http-500-after-effect', 'garbage', 'garbage-after-effect', 'wrong-amount',
  'long-aid', 'repeated-aid', 'odd-characters', 'odd-dates', 'later-approved-at', 'lean-actions',
  'error:-401', 'error:-429', 'error:-780:LACK_BALANCE', 'error:-780:USER_LOCKED', 'error:-780:BANK_FIRM_UNKNOWN',
  'error-after-effect:-780:BANK_FIRM_UNKNOWN', 'error:-780:0290', 'error-after-effect:-780:0290', 'error-after-failure:-780:0290',
  'error-before-effect:60000:-780:0290', 'error-after-failure-before-effect:60000:-780:0290', 'error-before-effect:60000:-781', 'error:-781:6666', 'error:-798', 'error:-9798'];

/** Finds the preset of a pending fault, to show its name. */
export const presetOf = (fault, call) =>
  presets.find((each) => each.fault === fault && each.calls.includes(call)) ?? presets.find((each) => each.fault === fault);

/** Right calls with wrong values in the answer. */
const odd = /^(wrong-amount|long-aid|repeated-aid|odd-|later-approved-at|lean-actions)/;

/** Whether the effect follows an error. */
export const isEffectLater = (fault) => /^error(-after-failure)?-before-effect/.test(fault ?? '');

/** Whether the answer or the effect comes late. */
export const isLate = (fault) => /^slow/.test(fault ?? '') || isEffectLater(fault);

/** The drawing of a fault. */
export const drawingOf = (fault) => {
  const effect = fault.includes('after-effect') || fault.startsWith('slow:') || odd.test(fault);
  const late = isLate(fault);
  if (fault === 'drop-request') {
    return { answer: 'none', effect, request: 'lost' };
  }
  const kind = /^(drop|reset|slow-effect|slow|http|garbage|error|wrong-amount)/.exec(fault)?.[1];
  const answer = { drop: 'lost', reset: 'reset', 'slow-effect': 'waiting', slow: 'ok', garbage: 'garbage', error: 'refused' }[kind] ?? 'error';
  return { answer, effect, late };
};
