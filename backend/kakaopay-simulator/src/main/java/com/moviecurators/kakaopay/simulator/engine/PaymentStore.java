package com.moviecurators.kakaopay.simulator.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import org.jspecify.annotations.Nullable;

/** Stores all payments and marks those with a call in progress. */
final class PaymentStore {

	private final Deque<Payment> newestFirst = new ArrayDeque<>();

	private final Map<String, Payment> byTid = new HashMap<>();

	private final Map<String, Payment> byPageId = new HashMap<>();

	private final Map<String, Payment> newestByOrderId = new HashMap<>();

	private final Set<String> inProgress = new HashSet<>();

	void add(Payment payment) {
		this.newestFirst.addFirst(payment);
		this.byTid.put(payment.tid(), payment);
		this.byPageId.put(payment.pageId(), payment);
		this.newestByOrderId.put(payment.order().partnerOrderId(), payment);
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
		Refusal.when(this.inProgress.contains(payment.tid()), ErrorCode.DUPLICATE_REQUEST);
		return payment;
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
