package com.moviecurators.kakaopay.simulator.fault;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.FaultScript.PendingFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FaultScriptTests {

	private final AtomicInteger changes = new AtomicInteger();

	private final FaultScript script = new FaultScript(this.changes::incrementAndGet);

	@Test
	void usesTheFirstFaultThatApplies() {
		add(Call.APPROVE, Fault.reset(), 1, null);
		add(Call.ORDER, Fault.http(500), 1, null);
		add(Call.ORDER, Fault.http(503), 1, null);
		assertThat(this.script.next(Call.ORDER, "o", null)).hasValue(Fault.http(500));
		assertThat(this.script.next(Call.ORDER, "o", null)).hasValue(Fault.http(503));
		assertThat(this.script.next(Call.ORDER, "o", null)).isEmpty();
		assertThat(this.script.pending()).hasSize(1);
	}

	@Test
	void appliesAFaultAsOftenAsItSays() {
		PendingFault added = add(Call.CANCEL, Fault.reset(), 3, null);
		for (int left = 2; left >= 0; left--) {
			assertThat(this.script.next(Call.CANCEL, null, null)).isPresent();
			assertThat(this.script.pending()).hasSize((left == 0) ? 0 : 1)
				.allMatch((pending) -> pending.number() == added.number());
		}
		assertThat(this.script.next(Call.CANCEL, null, null)).isEmpty();
	}

	@Test
	void appliesAFaultOfOneOrderToThatOrderOnly() {
		add(Call.APPROVE, Fault.reset(), 1, "two");
		assertThat(this.script.next(Call.APPROVE, "one", null)).isEmpty();
		assertThat(this.script.next(Call.APPROVE, null, null)).isEmpty();
		assertThat(this.script.next(Call.APPROVE, "two", null)).isPresent();
	}

	@Test
	void repeatsNoNumber() {
		long first = add(Call.READY, Fault.reset(), 1, null).number();
		this.script.clear();
		long second = add(Call.READY, Fault.reset(), 1, null).number();
		this.script.remove(second);
		assertThat(add(Call.READY, Fault.reset(), 1, null).number()).isGreaterThan(second);
		assertThat(second).isGreaterThan(first);
	}

	@Test
	void tellsWhetherARemovedFaultWasStillPending() {
		long number = add(Call.READY, Fault.reset(), 1, null).number();
		assertThat(this.script.remove(number + 1)).isFalse();
		assertThat(this.script.remove(number)).isTrue();
		assertThat(this.script.remove(number)).isFalse();
		assertThat(this.script.pending()).isEmpty();
	}

	@Test
	void announcesEveryChange() {
		add(Call.READY, Fault.reset(), 2, null);
		this.script.next(Call.READY, null, null);
		this.script.next(Call.READY, null, null);
		assertThat(this.changes).hasValue(3);
		this.script.next(Call.READY, null, null);
		this.script.pending();
		assertThat(this.changes).hasValue(3);
		this.script.clear();
		assertThat(this.changes).hasValue(4);
	}

	@Test
	void givesEachUseToOneOfManyThreads() throws Exception {
		add(Call.ORDER, Fault.reset(), 40, null);
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			Callable<Optional<Fault>> next = () -> this.script.next(Call.ORDER, null, null);
			int used = 0;
			for (Future<Optional<Fault>> each : pool.invokeAll(Collections.nCopies(100, next))) {
				used += each.get().isPresent() ? 1 : 0;
			}
			assertThat(used).isEqualTo(40);
		}
		finally {
			pool.shutdown();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void refusesAFaultThatWouldNeverApply(int times) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ScriptedFault(Call.READY, Fault.reset(), times, null));
	}

	@Test
	void holdsOnlySoMany() {
		for (int i = 0; i < FaultScript.CAPACITY; i++) {
			add(Call.READY, Fault.reset(), 1, null);
		}
		assertThatIllegalStateException().isThrownBy(() -> add(Call.READY, Fault.reset(), 1, null))
			.withMessageContaining("1000 faults are pending");
		assertThat(this.script.pending()).hasSize(FaultScript.CAPACITY);
	}

	@Test
	void givesAListThatDoesNotChange() {
		List<PendingFault> before = this.script.pending();
		add(Call.READY, Fault.reset(), 1, null);
		assertThat(before).isEmpty();
	}

	private PendingFault add(Call call, Fault fault, int times, @Nullable String order) {
		return this.script.add(new ScriptedFault(call, fault, times, order));
	}

}
