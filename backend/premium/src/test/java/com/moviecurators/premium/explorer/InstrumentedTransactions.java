package com.moviecurators.premium.explorer;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The application's transaction manager, with an injection point around each commit. */
final class InstrumentedTransactions implements PlatformTransactionManager {

	private final PlatformTransactionManager real;

	private final Simulation simulation;

	InstrumentedTransactions(PlatformTransactionManager real, Simulation simulation) {
		this.real = real;
		this.simulation = simulation;
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
		reachCommit(status);
		this.real.commit(status);
		if (this.simulation.cluster().isCrashing()) {
			// The node crashed in a callback after the commit, which hides exceptions.
			throw new Crash();
		}
		this.simulation.reach(InjectionPointKind.AFTER_COMMIT);
	}

	private void reachCommit(TransactionStatus status) {
		try {
			this.simulation.reach(InjectionPointKind.BEFORE_COMMIT);
		}
		catch (Crash crash) {
			// The database rolls back what a crashed node did not commit.
			this.real.rollback(status);
			throw crash;
		}
	}

	@Override
	public void rollback(TransactionStatus status) {
		this.real.rollback(status);
	}

}
