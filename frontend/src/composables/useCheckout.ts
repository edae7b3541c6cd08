import { onScopeDispose, ref, shallowRef } from 'vue'
import { startPayment } from '@/api/payments'
import { ApiProblem, asProblem } from '@/api/problem'
import type { StartedPayment } from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
import { leaveFor, paymentAddress } from '@/payment/redirect'

export type CheckoutState = 'idle' | 'starting' | 'waiting' | 'leaving'

interface Outcomes {
  /** The payment needs no redirect to KakaoPay: it is in progress, or finished. */
  onPayment: (order: string) => void
  onAlreadyPremium: () => void
  onSignedOut: () => void
}

/**
 * Buys a plan. Two purchases at once are impossible: every try carries the same idempotency key until one
 * is answered, and the server returns the open payment instead of starting a second.
 */
export function useCheckout(planCode: () => string, outcomes: Outcomes) {
  const state = ref<CheckoutState>('idle')
  const problem = shallowRef<ApiProblem | null>(null)
  let isGone = false

  async function buy(): Promise<void> {
    if (state.value !== 'idle') return
    state.value = 'starting'
    problem.value = null
    try {
      proceed(await start())
    } catch (thrown) {
      state.value = 'idle'
      refuse(asProblem(thrown))
    }
  }

  /** Starts again where the stored answer describes a payment that is over by now. */
  async function start(): Promise<StartedPayment> {
    const started = await startPayment(planCode(), wait)
    return isOver(started) ? startPayment(planCode(), wait) : started
  }

  /** Called while an earlier try is in progress. */
  function wait(): boolean {
    state.value = 'waiting'
    return !isGone
  }

  function proceed(started: StartedPayment): void {
    if (isGone) return
    // The server sends redirect URLs exactly while the payment can be paid there, whatever its status.
    if (started.redirectUrls === null) {
      state.value = 'idle'
      outcomes.onPayment(started.order)
      return
    }
    const address = paymentAddress(started.redirectUrls, navigator)
    if (address === null) throw new ApiProblem({ status: 0, code: 'bad-address' })
    state.value = 'leaving'
    leaveFor(address)
  }

  function refuse(refusal: ApiProblem): void {
    if (refusal.code === 'already-premium') outcomes.onAlreadyPremium()
    else if (refusal.status === 401) outcomes.onSignedOut()
    else problem.value = refusal
  }

  /** Resets the button when the back button restores this page from the browser's cache. */
  function onPageRestored(event: PageTransitionEvent): void {
    if (event.persisted) state.value = 'idle'
  }

  addEventListener('pageshow', onPageRestored)
  onScopeDispose(() => {
    isGone = true
    removeEventListener('pageshow', onPageRestored)
  })
  return { state, problem, buy }
}

/** A repeated key repeats its old answer, so the payment in it may be over. */
function isOver({ status, expiresAt }: StartedPayment): boolean {
  return phaseOf(status) === 'unpaid' || Date.parse(expiresAt) <= Date.now()
}
