package com.moviecurators.kakaopay.simulator.state;

import java.util.Map;
import java.util.function.Supplier;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a paid payment without a call of the merchant's server, recorded in the
 * journal between the merchant's calls.
 */
public final class PaidPaymentSteps {

	private final KakaoPayEngine engine;

	private final CallJournal journal;

	PaidPaymentSteps(KakaoPayEngine engine, CallJournal journal) {
		this.engine = engine;
		this.journal = journal;
	}

	/**
	 * Cancels in the partner console.
	 * @param total the amount in won; null for the whole rest
	 */
	public ChangeOutcome cancelInPartnerConsole(String tidOrOrderId, @Nullable Long total) {
		Map<String, @Nullable Object> fields = (total != null) ? Map.of("amount", total) : Map.of();
		return step(RecordedCall.ofConsole("cancel", order(tidOrOrderId), fields), tidOrOrderId,
				() -> this.engine.cancelInPartnerConsole(tidOrOrderId, total));
	}

	/** Closes the cancel window now. */
	public ChangeOutcome closeCancelWindow(String tidOrOrderId) {
		return step(RecordedCall.ofConsole("close-cancel-window", order(tidOrOrderId), Map.of()), tidOrOrderId,
				() -> this.engine.closeCancelWindow(tidOrOrderId));
	}

	/** Lets the payer leave the money service. */
	public ChangeOutcome leaveMoneyService(String tidOrOrderId) {
		return step(RecordedCall.ofPayer("leave-money-service", order(tidOrOrderId), Map.of()), tidOrOrderId,
				() -> this.engine.leaveMoneyService(tidOrOrderId));
	}

	private ChangeOutcome step(RecordedCall call, String tidOrOrderId, Supplier<ChangeOutcome> step) {
		long number = this.journal.start(call);
		ChangeOutcome outcome = step.get();
		this.journal.end(number, outcome instanceof ChangeOutcome.Changed,
				this.engine.find(tidOrOrderId).map(PaymentView::status).orElse(null), SimulatorResponse.of(outcome));
		return outcome;
	}

	private @Nullable String order(String tidOrOrderId) {
		return this.engine.find(tidOrOrderId).map(PaymentView::partnerOrderId).orElse(null);
	}

}
