import { onScopeDispose, ref, shallowRef } from 'vue'
import { startPayment } from '@/api/payments'
import { ApiProblem, asProblem } from '@/api/problem'
import type { StartedPayment } from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
import { leaveFor, paymentAddress } from '@/payment/redirect'

export type CheckoutState = 'idle' | 'starting' | 'waiting' | 'leaving'

interface Outcomes {
  /** The payment needs no trip to KakaoPay: it is under way, or done. */
  onPayment: (order: string) => void
  onAlreadyPremium: () => void
  onSignedOut: () => void
}

/**
 * Buying a plan. While one purchase is under way another cannot start, here or at the server: the
 * same idempotency key goes with every try until one is answered, and the server offers a payment that
 * is open rather than beginning a second.
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

  /** What an old answer tells may be long over: then this click is a new purchase. */
  async function start(): Promise<StartedPayment> {
    const started = await startPayment(planCode(), wait)
    return isOver(started) ? startPayment(planCode(), wait) : started
  }

  /** An earlier try is still being handled. */
  function wait(): boolean {
    state.value = 'waiting'
    return !isGone
  }

  function proceed(started: StartedPayment): void {
    if (isGone) return
    // Where to go is told exactly while the payment can be paid there, whatever its status.
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

  /** Back from KakaoPay by the back button: the page wakes up as it was left. */
  function wake(event: PageTransitionEvent): void {
    if (event.persisted) state.value = 'idle'
  }

  addEventListener('pageshow', wake)
  onScopeDispose(() => {
    isGone = true
    removeEventListener('pageshow', wake)
  })
  return { state, problem, buy }
}

/** The answer to a key durations what it was, however long ago that is. */
function isOver({ status, expiresAt }: StartedPayment): boolean {
  return phaseOf(status) === 'unpaid' || Date.parse(expiresAt) <= Date.now()
}
