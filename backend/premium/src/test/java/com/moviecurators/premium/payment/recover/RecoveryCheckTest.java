package com.moviecurators.premium.payment.recover;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

/** Which failures are held against a payment. */
@ExtendWith(OutputCaptureExtension.class)
class RecoveryCheckTest {

	private final List<String> done = new ArrayList<>();

	static Stream<RuntimeException> troubleOfTheDatabase() {
		SQLTransientConnectionException poolTimeOut = new SQLTransientConnectionException("no connection in time");
		return Stream.of(new DataAccessResourceFailureException("connection lost"),
				new CannotGetJdbcConnectionException("pool", poolTimeOut),
				new CannotCreateTransactionException("pool", poolTimeOut), new CannotAcquireLockException("deadlock"),
				new PessimisticLockingFailureException("lock wait"),
				new ObjectOptimisticLockingFailureException(String.class, 7), new QueryTimeoutException("slow"),
				new TransientDataAccessResourceException("away"), new TransactionSystemException("no commit"),
				new IllegalStateException(new CannotAcquireLockException("wrapped")));
	}

	@ParameterizedTest
	@MethodSource("troubleOfTheDatabase")
	void holdsTroubleOfTheDatabaseAgainstNoPayment(RuntimeException trouble, CapturedOutput output) {
		check(trouble, (id) -> record("counted", true)).run();
		assertThat(this.done).isEmpty();
		assertThat(output).doesNotContain("ALERT");
	}

	@ParameterizedTest
	@MethodSource("troubleOfTheDatabase")
	void raisesNoAlertWhileTheFailureCannotBeCounted(RuntimeException trouble, CapturedOutput output) {
		check(new IllegalStateException("a fault of our own"), (id) -> {
			throw trouble;
		}).run();
		assertThat(output).doesNotContain("ALERT");
	}

	@Test
	void countsAFaultOfOurOwnAndAsksAPersonWhenItIsTheLast() {
		check(new DataIntegrityViolationException("unfit"), (id) -> record("counted", false)).run();
		assertThat(this.done).containsExactly("counted");
		check(new IllegalStateException("a fault of our own"), (id) -> record("counted", true)).run();
		assertThat(this.done).containsExactly("counted", "counted", "sent to review");
	}

	@Test
	void alertsWhenNothingCanBeRecordedThroughAFaultOfOurOwn(CapturedOutput output) {
		check(new IllegalStateException("a fault of our own"), (id) -> {
			throw new IllegalStateException("another one");
		}).run();
		assertThat(output).contains("ALERT payment needs a person (CHECKS_FAILED): row 7");
	}

	private RecoveryCheck check(RuntimeException failure, LongPredicate backOff) {
		return new RecoveryCheck(7, (id) -> {
			throw failure;
		}, backOff, (id) -> record("sent to review", true));
	}

	private boolean record(String what, boolean result) {
		this.done.add(what);
		return result;
	}

}
