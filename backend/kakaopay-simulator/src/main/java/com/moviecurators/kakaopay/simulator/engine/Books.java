package com.moviecurators.kakaopay.simulator.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** All payments, newest first, and those that a call is working on right now. */
final class Books {

	private final Deque<Payment> newestFirst = new ArrayDeque<>();

	private final Map<String, Payment> byTid = new HashMap<>();

	private final Map<String, Payment> byPageId = new HashMap<>();

	private final Map<String, Payment> newestByOrderId = new HashMap<>();

	private final Set<String> occupied = new HashSet<>();

	void add(Payment payment) {
		this.newestFirst.addFirst(payment);
		this.byTid.put(payment.tid(), payment);
		this.byPageId.put(payment.pageId(), payment);
		this.newestByOrderId.put(payment.order().partnerOrderId(), payment);
	}

	List<Payment> all() {
		return List.copyOf(this.newestFirst);
	}

	/** The newest of those that a text is about. */
	List<Payment> newest(String text, int limit) {
		return this.newestFirst.stream().filter((payment) -> payment.isAbout(text)).limit(limit).toList();
	}

	int size() {
		return this.newestFirst.size();
	}

	Optional<Payment> withTid(@Nullable String tid) {
		return Optional.ofNullable(this.byTid.get(tid));
	}

	Optional<Payment> withPageId(String pageId) {
		return Optional.ofNullable(this.byPageId.get(pageId));
	}

	Optional<Payment> newestOf(String partnerOrderId) {
		return Optional.ofNullable(this.newestByOrderId.get(partnerOrderId));
	}

	/** The payment that a merchant's call is about. */
	Payment addressed(String cid, Fields fields) {
		Payment payment = withTid(fields.text("tid", 20)).orElseThrow(() -> new Refusal(ErrorCode.UNKNOWN_TID));
		Refusal.when(!payment.order().cid().equals(cid), ErrorCode.WRONG_CID);
		return payment;
	}

	/** The same, for a call that moves money: one at a time. */
	Payment addressedAlone(String cid, Fields fields) {
		Payment payment = addressed(cid, fields);
		Refusal.when(this.occupied.contains(payment.tid()), ErrorCode.DUPLICATE_REQUEST);
		return payment;
	}

	void occupy(String tid) {
		this.occupied.add(tid);
	}

	void vacate(String tid) {
		this.occupied.remove(tid);
	}

	void clear() {
		this.newestFirst.clear();
		this.byTid.clear();
		this.byPageId.clear();
		this.newestByOrderId.clear();
		this.occupied.clear();
	}

}
