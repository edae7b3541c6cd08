package com.moviecurators.violations;

import org.springframework.data.repository.Repository;

/** Breaks a rule on purpose: it loses what happened. */
public interface DeletingRepository extends Repository<EntityWithSetter, Long> {

	void deleteByPaidFalse();

}
