package com.moviecurators.premium.plan;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Reads the plans for sale from the database. */
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
		return this.plans.findOnSale(code).map(PlanRow::plan);
	}

}
