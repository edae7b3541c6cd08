package com.moviecurators.violations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks a rule on purpose: what happened could be changed. */
@Entity
public class ChangeableEntry {

	@Id
	private Long id;

}
