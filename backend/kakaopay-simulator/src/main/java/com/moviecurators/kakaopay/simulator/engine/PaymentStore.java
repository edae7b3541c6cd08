package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Stores the payments, up to a maximum, and marks those with a call in progress. A
 * further payment evicts the oldest final one, or the oldest if none is final. Payments
 * that a call or a late effect is about go last.
 */
final class PaymentStore {

	private final int maximum;

	private final Deque<Payment> newestFirst = new ArrayDeque<>();

	private final Map<String, Payment> byTid = new HashMap<>();

	private final Map<String, Payment> byPageId = new HashMap<>();

	private final Map<String, Payment> newestByOrderId = new HashMap<>();

	private final Set<String> inProgress = new HashSet<>();

	PaymentStore(int maximum) {
		this.maximum = maximum;
	}

	/** Adds a payment. It is never the one that is evicted, as others go before. */
	void add(Payment payment) {
		if (this.newestFirst.size() >= this.maximum) {
			evict(evictable(payment.createdAt()));
		}
		this.newestFirst.addFirst(payment);
		this.byTid.put(payment.tid(), payment);
		this.byPageId.put(payment.pageId(), payment);
		this.newestByOrderId.put(payment.order().partnerOrderId(), payment);
	}

	private Payment evictable(Instant now) {
		return oldest((payment) -> payment.isFinal(now)).or(() -> oldest((payment) -> true))
			.orElseGet(this.newestFirst::getLast);
	}

	/** Finds the oldest such payment that no call and no late effect is about. */
	private Optional<Payment> oldest(Predicate<Payment> condition) {
		Iterator<Payment> oldestFirst = this.newestFirst.descendingIterator();
		while (oldestFirst.hasNext()) {
			Payment payment = oldestFirst.next();
			if (!payment.isCaptureDue() && !this.inProgress.contains(payment.tid()) && condition.test(payment)) {
				return Optional.of(payment);
			}
		}
		return Optional.empty();
	}

	private void evict(Payment payment) {
		String orderId = payment.order().partnerOrderId();
		this.newestFirst.removeLastOccurrence(payment);
		this.byTid.remove(payment.tid());
		this.byPageId.remove(payment.pageId());
		this.inProgress.remove(payment.tid());
		if (this.newestByOrderId.remove(orderId, payment)) {
			this.newestFirst.stream()
				.filter((other) -> other.order().partnerOrderId().equals(orderId))
				.findFirst()
				.ifPresent((other) -> this.newestByOrderId.put(orderId, other));
		}
	}

	List<Payment> all() {
		return List.copyOf(this.newestFirst);
	}

	/** Finds the newest payments that match a text. */
	List<Payment> search(String text, int limit) {
		return this.newestFirst.stream().filter((payment) -> payment.matches(text)).limit(limit).toList();
	}

	int size() {
		return this.newestFirst.size();
	}

	Optional<Payment> findByTid(@Nullable String tid) {
		return Optional.ofNullable(this.byTid.get(tid));
	}

	Optional<Payment> findByPageId(String pageId) {
		return Optional.ofNullable(this.byPageId.get(pageId));
	}

	Optional<Payment> findNewestByOrderId(String partnerOrderId) {
		return Optional.ofNullable(this.newestByOrderId.get(partnerOrderId));
	}

	/** Finds a payment by its tid, else the newest one of an order number. */
	Optional<Payment> find(String tidOrOrderId) {
		return findByTid(tidOrOrderId).or(() -> findNewestByOrderId(tidOrOrderId));
	}

	/** Finds all payments of one payer. */
	List<Payment> ofPayer(String partnerUserId) {
		return this.newestFirst.stream()
			.filter((payment) -> payment.order().partnerUserId().equals(partnerUserId))
			.toList();
	}

	/** Finds the payment that a merchant's call names, or refuses the call. */
	Payment require(String cid, RequestFields fields) {
		Payment payment = findByTid(fields.text("tid", 20)).orElseThrow(() -> new Refusal(ErrorCode.UNKNOWN_TID));
		Refusal.when(!payment.order().cid().equals(cid), ErrorCode.WRONG_CID);
		return payment;
	}

	/**
	 * Finds the payment for a call that moves money. Refuses a second such call while one
	 * is in progress.
	 */
	Payment requireIdle(String cid, RequestFields fields) {
		Payment payment = require(cid, fields);
		refuseInProgress(payment);
		return payment;
	}

	void refuseInProgress(Payment payment) {
		Refusal.when(this.inProgress.contains(payment.tid()), ErrorCode.DUPLICATE_REQUEST);
	}

	void markInProgress(String tid) {
		this.inProgress.add(tid);
	}

	void clearInProgress(String tid) {
		this.inProgress.remove(tid);
	}

	void clear() {
		this.newestFirst.clear();
		this.byTid.clear();
		this.byPageId.clear();
		this.newestByOrderId.clear();
		this.inProgress.clear();
	}

}
