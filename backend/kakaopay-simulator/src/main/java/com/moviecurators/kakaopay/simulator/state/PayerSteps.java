package com.moviecurators.kakaopay.simulator.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** The payer's steps, recorded in the journal between the merchant's calls. */
public final class PayerSteps {

	private final KakaoPayEngine engine;

	private final CallJournal journal;

	PayerSteps(KakaoPayEngine engine, CallJournal journal) {
		this.engine = engine;
		this.journal = journal;
	}

	/** Loads the page. Records this only while the payer can still act on it. */
	public Optional<PaymentView> open(String pageId) {
		if (this.engine.paymentOfPage(pageId).filter((payment) -> payment.status().awaitsPayer()).isEmpty()) {
			return this.engine.open(pageId);
		}
		long number = start("open", pageId, Map.of());
		Optional<PaymentView> opened = this.engine.open(pageId);
		this.journal.end(number, true, status(opened), SimulatorResponse.noContent());
		return opened;
	}

	/**
	 * Authenticates the payer.
	 * @param method the payer's choice; null takes the first allowed one
	 */
	public PayerOutcome pay(String pageId, @Nullable PaymentMethod method) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		if (method != null) {
			fields.put("method", method.name());
		}
		return step("pay", pageId, fields, () -> this.engine.pay(pageId, method));
	}

	/** Cancels the payment for the payer. */
	public PayerOutcome cancel(String pageId) {
		return step("cancel", pageId, Map.of(), () -> this.engine.quit(pageId));
	}

	/** Lets the payment fail. */
	public PayerOutcome fail(String pageId) {
		return step("fail", pageId, Map.of(), () -> this.engine.fail(pageId));
	}

	/** Expires the payment, even before its time limit. */
	public PayerOutcome expire(String pageId) {
		return step("expire", pageId, Map.of(), () -> this.engine.expire(pageId));
	}

	private PayerOutcome step(String name, String pageId, Map<String, @Nullable Object> fields,
			Supplier<PayerOutcome> step) {
		long number = start(name, pageId, fields);
		PayerOutcome outcome = step.get();
		this.journal.end(number, outcome instanceof PayerOutcome.SentTo, status(this.engine.paymentOfPage(pageId)),
				SimulatorResponse.of(outcome));
		return outcome;
	}

	private long start(String name, String pageId, Map<String, @Nullable Object> fields) {
		String order = this.engine.paymentOfPage(pageId).map(PaymentView::partnerOrderId).orElse(null);
		return this.journal.start(RecordedCall.ofPayer(name, order, fields));
	}

	private static @Nullable PaymentStatus status(Optional<PaymentView> payment) {
		return payment.map(PaymentView::status).orElse(null);
	}

}
