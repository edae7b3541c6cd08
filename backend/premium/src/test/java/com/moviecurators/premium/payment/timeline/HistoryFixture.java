package com.moviecurators.premium.payment.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;

/** Histories written down move by move, each so many seconds after the last. */
final class HistoryFixture {

	/** 18:03:11 in Korea. */
	static final Instant START = Instant.parse("2026-11-22T09:03:11Z");

	private final List<HistoryEntry> entries = new ArrayList<>();

	private Instant now;

	private HistoryFixture(Instant start) {
		this.now = start;
	}

	static HistoryFixture started() {
		return startedAt(START);
	}

	static HistoryFixture startedAt(Instant start) {
		return new HistoryFixture(start).then(0, PaymentStatus.CREATED, Actor.MEMBER, Reason.STARTED);
	}

	/** At KakaoPay. */
	static HistoryFixture opened() {
		return started().then(0, PaymentStatus.READY, Reason.READY_ANSWERED);
	}

	/** Back from KakaoPay after 40 seconds. */
	static HistoryFixture returned() {
		return opened().then(40, PaymentStatus.RETURNED, Actor.MEMBER, Reason.RETURNED);
	}

	static HistoryFixture asked() {
		return returned().claimed(0);
	}

	HistoryFixture claimed(int seconds) {
		return then(seconds, PaymentStatus.APPROVING, Actor.MEMBER, Reason.APPROVE_CLAIMED);
	}

	HistoryFixture unknown(int seconds) {
		return then(seconds, PaymentStatus.UNKNOWN, Reason.APPROVE_UNCLEAR);
	}

	HistoryFixture then(int seconds, PaymentStatus to, Reason reason) {
		return then(seconds, to, Actor.KAKAOPAY, reason);
	}

	/** Paid at 18:03:52. */
	static HistoryFixture paid() {
		return asked().then(1, PaymentStatus.APPROVED, Reason.APPROVE_ANSWERED);
	}

	HistoryFixture then(int seconds, PaymentStatus to, Actor actor, Reason reason) {
		return about(seconds, to, actor, reason, null);
	}

	/** Something about a refund of so many won. */
	HistoryFixture about(int seconds, PaymentStatus to, Actor actor, Reason reason, Long won) {
		PaymentStatus from = this.entries.isEmpty() ? null : this.entries.getLast().to();
		this.now = this.now.plusSeconds(seconds);
		this.entries.add(new HistoryEntry(PaymentFixture.created(), from, to,
				new Transition(this.now, actor, reason, null, won)));
		return this;
	}

	List<HistoryEntry> entries() {
		return this.entries;
	}

	TimelineFacts facts() {
		return facts(0);
	}

	TimelineFacts facts(int checks) {
		return new TimelineFacts(this.entries, Won.of(39_000), START.plus(Duration.ofMinutes(15)), checks);
	}

}
