package com.moviecurators.premium.explorer;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * The application's transaction manager, whose every commit is a point before and after.
 */
final class InstrumentedTransactions implements PlatformTransactionManager {

	private final PlatformTransactionManager real;

	private final Simulation world;

	InstrumentedTransactions(PlatformTransactionManager real, Simulation world) {
		this.real = real;
		this.world = world;
	}

	@Override
	public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
		return this.real.getTransaction(definition);
	}

	@Override
	public void commit(TransactionStatus status) {
		if (!status.isNewTransaction() || status.isReadOnly() || status.isRollbackOnly()) {
			this.real.commit(status);
			return;
		}
		dieBefore(status);
		this.real.commit(status);
		if (this.world.isDying()) {
			// Somebody after the commit died, and was not heard.
			throw new Crash();
		}
		this.world.at(InjectionPointKind.AFTER_COMMIT);
	}

	private void dieBefore(TransactionStatus status) {
		try {
			this.world.at(InjectionPointKind.BEFORE_COMMIT);
		}
		catch (Crash crash) {
			// The database takes back what a dead node did not commit.
			this.real.rollback(status);
			throw crash;
		}
	}

	@Override
	public void rollback(TransactionStatus status) {
		this.real.rollback(status);
	}

}
