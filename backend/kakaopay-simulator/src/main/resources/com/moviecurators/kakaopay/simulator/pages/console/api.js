/** The simulator's control API, on the page's own origin. */

export class Problem extends Error {}

let merchant = null;

/** Chooses the merchant that all requests are about; null for the default one. */
export const steer = (number) => (merchant = number);

const address = (path) =>
  `/simulator${path}${merchant === null ? '' : `${path.includes('?') ? '&' : '?'}merchant=${merchant}`}`;

const ask = async (method, path, body) => {
  const answer = await fetch(address(path), {
    method,
    cache: 'no-store',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.status === 204) {
    return null;
  }
  const said = await answer.json();
  if (!answer.ok) {
    throw new Problem(said.detail ?? `HTTP ${answer.status}`);
  }
  return said;
};

const segment = encodeURIComponent;

export const api = {
  changes: (since) => ask('GET', `/changes?since=${since}`),
  payments: (find, limit) => ask('GET', `/payments?limit=${limit}&find=${segment(find)}`),
  step: (tid, step, body) => ask('POST', `/payments/${segment(tid)}/${step}`, body),
  merchants: () => ask('GET', '/merchants'),
  faults: () => ask('GET', '/faults'),
  addFault: (fault) => ask('POST', '/faults', fault),
  removeFault: (number) => ask('DELETE', `/faults/${number}`),
  clearFaults: () => ask('DELETE', '/faults'),
  calls: (after, order, limit) =>
    ask('GET', `/calls?after=${after}&limit=${limit}${order ? `&order=${segment(order)}` : ''}`),
  advance: (duration) => ask('POST', '/clock', { advance: duration }),
  reset: () => ask('DELETE', ''),
};
