package com.moviecurators.premium.plan;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** What the database lists as on sale. */
@Component
@RequiredArgsConstructor
class ListedPlans implements Plans {

	private final PlanRepository plans;

	@Override
	public List<Plan> onSale() {
		return this.plans.findByOnSaleTrueOrderByDisplayOrder().stream().map(PlanRow::plan).toList();
	}

	@Override
	public Optional<Plan> find(String code) {
		// Some databases compare without regard to case: the code is exact everywhere.
		return this.plans.findByCodeAndOnSaleTrue(code).map(PlanRow::plan).filter((plan) -> plan.code().equals(code));
	}

}
