package com.moviecurators.kakaopay.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.moviecurators.kakaopay.simulator.JournalEntry.Story;
import com.moviecurators.kakaopay.simulator.JournalEntry.Who;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** What the payer does, written down in the journal between the merchant's calls. */
final class PayerSteps {

	private final KakaoPayEngine engine;

	private final CallJournal journal;

	PayerSteps(KakaoPayEngine engine, CallJournal journal) {
		this.engine = engine;
		this.journal = journal;
	}

	/** Loads the page; only a page on which something can be done is worth a line. */
	Optional<PaymentView> open(String pageId) {
		if (this.engine.paymentOfPage(pageId).filter((payment) -> payment.status().awaitsPayer()).isEmpty()) {
			return this.engine.open(pageId);
		}
		long number = begin("open", pageId, Map.of());
		Optional<PaymentView> opened = this.engine.open(pageId);
		this.journal.end(number, true, status(opened), Reply.nothing());
		return opened;
	}

	PayerOutcome pay(String pageId, @Nullable PaymentMethod method) {
		Map<String, @Nullable Object> asked = new LinkedHashMap<>();
		if (method != null) {
			asked.put("method", method.name());
		}
		return step("pay", pageId, asked, () -> this.engine.pay(pageId, method));
	}

	PayerOutcome cancel(String pageId) {
		return step("cancel", pageId, Map.of(), () -> this.engine.quit(pageId));
	}

	PayerOutcome fail(String pageId) {
		return step("fail", pageId, Map.of(), () -> this.engine.fail(pageId));
	}

	PayerOutcome expire(String pageId) {
		return step("expire", pageId, Map.of(), () -> this.engine.expire(pageId));
	}

	private PayerOutcome step(String name, String pageId, Map<String, @Nullable Object> asked,
			Supplier<PayerOutcome> step) {
		long number = begin(name, pageId, asked);
		PayerOutcome outcome = step.get();
		this.journal.end(number, outcome instanceof PayerOutcome.SentTo, status(this.engine.paymentOfPage(pageId)),
				Reply.of(outcome));
		return outcome;
	}

	private long begin(String name, String pageId, Map<String, @Nullable Object> asked) {
		String order = this.engine.paymentOfPage(pageId)
			.map((payment) -> Mask.shortText(payment.partnerOrderId()))
			.orElse(null);
		return this.journal.begin(new Story(Who.PAYER, name, order, null, asked, null));
	}

	private static @Nullable PaymentStatus status(Optional<PaymentView> payment) {
		return payment.map(PaymentView::status).orElse(null);
	}

}
