package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.premium.payment.start.PaymentEntryPoints;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database, KakaoPay, a clock and some members: everything that one run
 * needs. Used by one thread; runs follow each other in it, each with members of its own.
 */
final class Simulation implements AutoCloseable {

	/** More looks than any payment needs to come to rest. */
	private static final int MOST_LOOKS = 400;

	private static final Duration PAST_THE_LEASE = Duration.ofSeconds(35);

	private final VirtualClock clock = new VirtualClock();

	private final KakaoPayEngine engine = new KakaoPayEngine(new EngineSettings(), this.clock, 42,
			(device, page) -> URI.create("https://online-payment.kakaopay.com/mockup/" + device.word() + "/" + page));

	private final InstrumentedTransport wire = new InstrumentedTransport(this);

	private final DelayedEffects late = new DelayedEffects();

	private final List<Breach> breaches = new ArrayList<>();

	private final List<Member> members = new ArrayList<>();

	private final List<Node> nodes;

	private final JdbcClient jdbc;

	private final RecordedPayments books;

	private int serving;

	private boolean dying;

	private @Nullable RunTrace timeline;

	private @Nullable Member acting;

	/**
	 * A world with some nodes.
	 * @param alteration what is different from production; nothing, but for planted
	 * defects
	 */
	Simulation(Consumer<GenericApplicationContext> alteration, int nodes) {
		String database = "explorer-" + UUID.randomUUID();
		this.nodes = IntStream.range(0, nodes).mapToObj((i) -> Node.start(this, database, alteration)).toList();
		this.jdbc = this.nodes.getFirst().bean(JdbcClient.class);
		this.books = new RecordedPayments(this.jdbc);
	}

	/** The same day once more, with nobody in it. */
	void begin(RunTrace timeline) {
		this.clock.startAnew();
		this.engine.clear();
		this.late.clear();
		this.breaches.clear();
		this.members.clear();
		this.acting = null;
		this.serving = 0;
		this.timeline = timeline;
	}

	/** Nothing that happens from here on is a point of a run. */
	void end() {
		this.timeline = null;
	}

	Member member() {
		String email = UUID.randomUUID() + "@example.com";
		this.jdbc.sql("""
				insert into account (email, password_hash, display_name, role, premium, created_at)
				values (?, '{noop}x', 'Member', 'MEMBER', false, ?)""").params(email, this.clock.instant()).update();
		Member member = new Member(this,
				this.jdbc.sql("select id from account where email = ?").param(email).query(Long.class).single());
		this.members.add(member);
		return member;
	}

	/**
	 * Has the serving node answer; where it dies, the other one serves from then on. What
	 * nobody foresaw is a 500 to whoever asked.
	 */
	<T> T served(Function<PaymentEntryPoints, T> request, T ifDead) {
		try {
			return request.apply(this.nodes.get(this.serving).entryPoints());
		}
		catch (Crash crash) {
			this.dying = false;
			swap();
			return ifDead;
		}
		catch (RuntimeException unforeseen) {
			breach("I8 answers", "nobody foresaw " + unforeseen);
			return ifDead;
		}
	}

	/** Whether the code that runs now is a dead node's, and must not reach anything. */
	boolean isDying() {
		return this.dying;
	}

	Optional<Fault> at(InjectionPointKind kind) {
		return at(kind, "");
	}

	/**
	 * The run passes a point; what others do there is done, what the wire does is told.
	 */
	Optional<Fault> at(InjectionPointKind kind, String call) {
		if (this.timeline == null) {
			return Optional.empty();
		}
		Optional<Fault> fault = this.timeline.pass(kind, call);
		fault.ifPresent(this::happen);
		return fault.filter(Fault::isOfTheWire);
	}

	void acts(Member member) {
		this.acting = member;
	}

	/** Time passes, and the recovery worker looks whenever something is due. */
	void passes(Duration time) {
		Instant end = this.clock.instant().plus(time);
		Optional<Instant> due = nextDue();
		for (int looks = 0; looks < MOST_LOOKS && due.isPresent() && !due.get().isAfter(end); looks++) {
			this.clock.moveTo(due.get());
			look();
			due = nextDue();
		}
		this.clock.moveTo(end);
	}

	/** Recovery goes on until nothing is due any more. */
	void comesToRest() {
		for (int looks = 0; looks < MOST_LOOKS; looks++) {
			Optional<Instant> due = nextDue();
			if (due.isEmpty()) {
				return;
			}
			this.clock.moveTo(due.get());
			look();
		}
		breach("I4 progress", "still something due after " + MOST_LOOKS + " looks");
		this.jdbc.sql("update payment_attempt set next_check_at = null").update();
		this.jdbc.sql("update payment_refund set next_check_at = null").update();
	}

	/**
	 * A rule that refuses does so before the approve call, and what is claimed too late
	 * makes none.
	 */
	void watchApprove(String order) {
		if (this.books.isClaimedTooLate(order)) {
			breach("I2 once", "money is asked for although the time is over");
		}
		if (this.books.isRefusable(order)) {
			breach("I2 once", "money is asked for although the rules refuse it");
		}
	}

	/** Something happens at KakaoPay, after a while. */
	void later(Duration wait, Runnable work) {
		this.late.add(this.clock.instant().plus(wait), work);
	}

	void breach(String invariant, String what) {
		this.breaches.add(new Breach(invariant, what));
	}

	List<Breach> breaches() {
		return this.breaches;
	}

	List<Member> members() {
		return this.members;
	}

	VirtualClock clock() {
		return this.clock;
	}

	KakaoPayEngine engine() {
		return this.engine;
	}

	InstrumentedTransport wire() {
		return this.wire;
	}

	RecordedPayments books() {
		return this.books;
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	private void happen(Fault fault) {
		switch (fault) {
			case CRASH -> {
				this.dying = true;
				throw new Crash();
			}
			case LATE_ANSWER -> {
				this.clock.advance(PAST_THE_LEASE);
				letIn(this::look);
			}
			case DUPLICATE -> letIn(acting()::repeats);
			case SECOND_TAB -> letIn(acting()::usesSecondTab);
			case FORGED_RETURN -> letIn(new Forger(this, acting())::forgesReturns);
			case FORGED_CANCEL -> letIn(new Forger(this, acting())::forgesCancel);
			case RECOVERY -> letIn(this::look);
			case CLOCK_JUMP -> this.clock.advance(Duration.ofHours(1));
			case PREMIUM_ELSEWHERE -> change("update account set premium = true where id = ?");
			case ACCOUNT_CLOSED -> change("update account set closed_at = current_timestamp where id = ?");
			case GONE -> acting().leaves();
			default -> {
				// The wire sees to it.
			}
		}
	}

	private Member acting() {
		return (this.acting != null) ? this.acting : this.members.getFirst();
	}

	private void change(String sql) {
		this.jdbc.sql(sql).param(acting().id()).update();
	}

	/** Whoever races in meets the other node. */
	private void letIn(Runnable racer) {
		RunTrace timeline = this.timeline;
		if (timeline != null) {
			swap();
			timeline.letIn(racer);
			swap();
		}
	}

	private void swap() {
		this.serving = (this.serving + 1) % this.nodes.size();
	}

	private void look() {
		this.late.happenUntil(this.clock.instant());
		served((node) -> {
			node.recover();
			return true;
		}, false);
	}

	private Optional<Instant> nextDue() {
		return Stream
			.of(this.books.firstDue("payment_attempt"), this.books.firstDue("payment_refund"), this.late.next())
			.flatMap(Optional::stream)
			.min(Comparator.naturalOrder());
	}

	@Override
	public void close() {
		this.nodes.forEach(Node::close);
	}

	/**
	 * An invariant that does not hold.
	 *
	 * @param invariant its number and name
	 */
	record Breach(String invariant, String what) {

		@Override
		public String toString() {
			return this.invariant + ": " + this.what;
		}

	}

}
