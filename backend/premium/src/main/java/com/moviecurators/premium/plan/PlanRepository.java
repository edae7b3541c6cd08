package com.moviecurators.premium.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The plans. */
interface PlanRepository extends Repository<PlanRow, Long> {

	List<PlanRow> findByOnSaleTrueOrderByDisplayOrder();

	Optional<PlanRow> findByCodeAndOnSaleTrue(String code);

}
