package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import org.jspecify.annotations.Nullable;

/**
 * One merchant at the simulator: its payments, faults and clock. Merchants do not notice
 * each other.
 * <p>
 * A payment is named by its tid, or by its order number. If an order number was used more
 * than once, it means the newest payment.
 */
public final class MerchantAccount {

	private final Supplier<MerchantState> state;

	MerchantAccount(Supplier<MerchantState> state) {
		this.state = state;
	}

	/** The merchant's clock, which an application under test may share. */
	public MovableClock clock() {
		return this.state.get().clock();
	}

	/** All payments, newest first. */
	public List<PaymentView> payments() {
		return this.state.get().engine().payments();
	}

	/** Finds a payment by its tid or order number. */
	public Optional<PaymentView> payment(String tidOrOrderId) {
		return this.state.get().engine().find(tidOrOrderId);
	}

	/**
	 * Authenticates the payer with the first method that the merchant allows.
	 * @return the return address with {@code pg_token}
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI pay(String tidOrOrderId) {
		return pay(tidOrOrderId, null);
	}

	/** As {@link #pay(String)}, but with this method. */
	public URI pay(String tidOrOrderId, @Nullable PaymentMethod method) {
		return step(tidOrOrderId, (page) -> this.state.get().payer().pay(page, method));
	}

	/**
	 * Cancels the payment for the payer.
	 * @return the return address
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI cancel(String tidOrOrderId) {
		return step(tidOrOrderId, (page) -> this.state.get().payer().cancel(page));
	}

	/**
	 * Lets the payment fail on KakaoPay's page.
	 * @return the return address
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI fail(String tidOrOrderId) {
		return step(tidOrOrderId, (page) -> this.state.get().payer().fail(page));
	}

	/**
	 * Expires the payment, even before its time limit.
	 * @return the return address
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI expire(String tidOrOrderId) {
		return step(tidOrOrderId, (page) -> this.state.get().payer().expire(page));
	}

	/**
	 * Cancels the whole refundable rest in KakaoPay's partner console. The order inquiry
	 * shows it as a cancel without a payload.
	 * @throws IllegalStateException if KakaoPay refuses it
	 */
	public PaymentView cancelInPartnerConsole(String tidOrOrderId) {
		return changed(this.state.get().paidPayments().cancelInPartnerConsole(tidOrOrderId, null));
	}

	/**
	 * Cancels a part in KakaoPay's partner console.
	 * @param won the amount, from 1 to the refundable rest
	 * @throws IllegalStateException if KakaoPay refuses it
	 */
	public PaymentView cancelInPartnerConsole(String tidOrOrderId, long won) {
		return changed(this.state.get().paidPayments().cancelInPartnerConsole(tidOrOrderId, won));
	}

	/**
	 * Closes the cancel window of a paid payment now. Later cancels get -784.
	 * @throws IllegalStateException if the payment is not paid
	 */
	public PaymentView closeCancelWindow(String tidOrOrderId) {
		return changed(this.state.get().paidPayments().closeCancelWindow(tidOrOrderId));
	}

	/**
	 * Lets the payer of a payment leave the money service. Later cancels of the payments
	 * that this payer made with {@link PaymentMethod#MONEY} so far get -781 with
	 * {@code INVALID_CANCEL_STATUS_DEACTIVE}.
	 * @throws IllegalStateException if the payment was not paid with MONEY
	 */
	public PaymentView leaveMoneyService(String tidOrOrderId) {
		return changed(this.state.get().paidPayments().leaveMoneyService(tidOrOrderId));
	}

	/** Scripts a fault for the next such call. */
	public void fault(Call call, Fault fault) {
		fault(call, fault, 1);
	}

	/** Scripts a fault for the next such calls. */
	public void fault(Call call, Fault fault, int times) {
		fault(new ScriptedFault(call, fault, times, null));
	}

	/** Scripts a fault for the next such calls of one order. */
	public void fault(Call call, Fault fault, int times, String partnerOrderId) {
		fault(new ScriptedFault(call, fault, times, partnerOrderId));
	}

	/**
	 * Scripts a fault.
	 * @throws IllegalStateException if a thousand faults are pending
	 */
	public void fault(ScriptedFault fault) {
		this.state.get().faults().add(fault);
	}

	/** The pending faults. */
	public List<ScriptedFault> faults() {
		return this.state.get().faults().pending().stream().map(FaultScript.PendingFault::fault).toList();
	}

	/** Removes the pending faults. */
	public void clearFaults() {
		this.state.get().faults().clear();
	}

	/** Moves the merchant's clock forward. */
	public void advanceClock(Duration step) {
		clock().advance(step);
	}

	/** Removes payments, faults and journal entries, and resets the clock. */
	public void reset() {
		this.state.get().reset();
	}

	private static PaymentView changed(ChangeOutcome outcome) {
		if (outcome instanceof ChangeOutcome.Changed changed) {
			return changed.payment();
		}
		throw new IllegalStateException(((ChangeOutcome.Impossible) outcome).reason());
	}

	private URI step(String tidOrOrderId, Function<String, PayerOutcome> step) {
		PaymentView payment = payment(tidOrOrderId)
			.orElseThrow(() -> new IllegalStateException("There is no payment of tid or order " + tidOrOrderId));
		PayerOutcome outcome = step.apply(payment.pageId());
		if (outcome instanceof PayerOutcome.SentTo sent) {
			return sent.returnUrl();
		}
		throw new IllegalStateException(((PayerOutcome.Impossible) outcome).reason());
	}

}
