package com.moviecurators.premium.plan;

import java.util.List;
import java.util.Optional;

/** What is for sale now. */
public interface Plans {

	/** All plans for sale, in the order in which to show them. */
	List<Plan> onSale();

	/** The plan with this code, if it is for sale. */
	Optional<Plan> find(String code);

}
