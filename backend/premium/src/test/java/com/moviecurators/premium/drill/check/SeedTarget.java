package com.moviecurators.premium.drill.check;

import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Account;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;

/** Which payment of the run is given a discrepancy. */
enum SeedTarget {

	/** One that was paid, of which nothing went back. */
	PAID {
		@Override
		boolean fits(DatabaseSnapshot database, Attempt attempt) {
			return attempt.status().equals("APPROVED");
		}
	},

	/** One that the member withdrew from, who is not premium. */
	WITHDRAWN {
		@Override
		boolean fits(DatabaseSnapshot database, Attempt attempt) {
			Set<Long> premium = database.accounts()
				.stream()
				.filter(Account::premium)
				.map(Account::id)
				.collect(Collectors.toSet());
			return !premium.contains(attempt.memberId())
					&& database.refundsOf(attempt).stream().anyMatch((refund) -> refund.origin().equals("MEMBER"));
		}
	},

	/** One that two admins recorded as paid. */
	DECIDED {
		@Override
		boolean fits(DatabaseSnapshot database, Attempt attempt) {
			return database.decisions()
				.stream()
				.anyMatch((decision) -> decision.attemptId() == attempt.id() && decision.status().equals("DONE")
						&& decision.closedBy() != 0 && decision.action().equals("RECORD_AS_PAID"));
		}
	};

	abstract boolean fits(DatabaseSnapshot database, Attempt attempt);

	Attempt in(DatabaseSnapshot database) {
		return database.attempts()
			.stream()
			.filter((attempt) -> fits(database, attempt))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The run has no payment that is " + this));
	}

}
