package com.moviecurators.violations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks a rule on purpose: anybody may make it paid. */
@Entity
public class EntityWithSetter {

	@Id
	private Long id;

	private boolean paid;

	public void setPaid(boolean paid) {
		this.paid = paid;
	}

}
