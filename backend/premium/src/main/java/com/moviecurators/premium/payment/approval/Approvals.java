package com.moviecurators.premium.payment.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** What KakaoPay approved: at most one for each attempt. */
public interface Approvals extends Repository<Approval, Long> {

	/** Adds the approval. The caller has the lock of its attempt. */
	Approval save(Approval approval);

	/** The approval of the attempt, if it was paid. */
	Optional<Approval> findByAttemptId(long attemptId);

	/** The approvals of those of these attempts that were paid, in no order. */
	List<Approval> findByAttemptIdIn(Collection<Long> attemptIds);

}
