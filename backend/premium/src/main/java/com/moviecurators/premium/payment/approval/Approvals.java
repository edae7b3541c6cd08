package com.moviecurators.premium.payment.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

public interface Approvals extends Repository<Approval, Long> {

	Approval save(Approval approval);

	Optional<Approval> findByAttemptId(long attemptId);

	List<Approval> findByAttemptIdIn(Collection<Long> attemptIds);

}
