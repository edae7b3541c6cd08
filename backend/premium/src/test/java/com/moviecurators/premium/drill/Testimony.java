package com.moviecurators.premium.drill;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What one member knows in the end.
 *
 * @param email who it is
 * @param returns payments they brought back from KakaoPay and that a server took, with
 * the time
 * @param told what they were told, in its order
 * @param failures answers that nobody may ever see
 * @param premium whether they were premium at the end, by their own account page
 */
record Testimony(String email, Set<Return> returns, List<Told> told, List<String> failures, boolean premium) {

	/**
	 * A return that a server took.
	 *
	 * @param answered whether the script on the page got an answer as well, so that the
	 * server knows for sure
	 */
	record Return(String order, Instant at, boolean answered) {
	}

}
