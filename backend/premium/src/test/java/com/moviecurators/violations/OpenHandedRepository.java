package com.moviecurators.violations;

import org.springframework.data.jpa.repository.JpaRepository;

/** Breaks rules on purpose: every feature may use it, and delete with it. */
public interface OpenHandedRepository extends JpaRepository<EntityWithSetter, Long> {

}
