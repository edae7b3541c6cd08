package com.moviecurators.premium.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plans. */
interface PlanRepository extends Repository<PlanRow, Long> {

	List<PlanRow> findByOnSaleTrueOrderByDisplayOrder();

	/** Finds the plan. Compares the lengths too, as SQL ignores blanks at the end. */
	@Query("""
			select plan from PlanRow plan
			where plan.code = :code and length(plan.code) = length(:code) and plan.onSale""")
	Optional<PlanRow> findOnSale(String code);

}
