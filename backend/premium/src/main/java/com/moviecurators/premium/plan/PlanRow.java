package com.moviecurators.premium.plan;

import com.moviecurators.premium.common.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a plan. Only migrations write it. */
@Entity
@Table(name = "plan")
class PlanRow {

	@Id
	private Long id;

	private String code;

	private String name;

	private long price;

	private long vat;

	@Enumerated(EnumType.STRING)
	private Billing billing;

	private int displayOrder;

	private boolean onSale;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected PlanRow() {
	}

	Billing billing() {
		return this.billing;
	}

	Plan plan() {
		return new Plan(this.code, this.name, Won.of(this.price), Won.of(this.vat));
	}

}
