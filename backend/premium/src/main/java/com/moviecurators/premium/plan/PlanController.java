package com.moviecurators.premium.plan;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the plans for sale, for everybody. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Plans")
class PlanController {

	private final PlanRepository plans;

	@GetMapping("/api/plans")
	@Operation(summary = "What is for sale")
	List<PlanAnswer> onSale() {
		return this.plans.findByOnSaleTrueOrderByDisplayOrder().stream().map(PlanAnswer::of).toList();
	}

	/**
	 * A plan for sale.
	 *
	 * @param code identifies it in a purchase
	 * @param name as on the receipt
	 * @param price in whole won, VAT included
	 * @param vat contained in the price, in whole won
	 * @param currency always KRW
	 * @param billing how often it is charged
	 */
	@Schema(name = "Plan")
	record PlanAnswer(String code, String name, long price, long vat, Currency currency, Billing billing) {

		static PlanAnswer of(PlanRow row) {
			Plan plan = row.plan();
			return new PlanAnswer(plan.code(), plan.name(), plan.price().amount(), plan.vat().amount(), Currency.KRW,
					row.billing());
		}

	}

	/** The currencies. */
	enum Currency {

		/** Korean won. */
		KRW

	}

}
