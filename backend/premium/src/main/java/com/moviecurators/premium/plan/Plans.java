package com.moviecurators.premium.plan;

import java.util.List;
import java.util.Optional;

/** The plans for sale. */
public interface Plans {

	/** All plans for sale, in display order. */
	List<Plan> onSale();

	/** The plan with this code, if it is for sale. */
	Optional<Plan> find(String code);

}
