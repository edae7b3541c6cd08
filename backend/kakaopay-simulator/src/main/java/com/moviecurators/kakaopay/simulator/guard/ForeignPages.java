package com.moviecurators.kakaopay.simulator.guard;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Recognises requests that a browser sends for a page of another origin, by the headers
 * that no page can forge. Either of them is enough, as browsers leave one out: Origin
 * when a page only reads, and Sec-Fetch-Site when the address is neither https nor this
 * machine. A request with neither comes from curl or a test. If it is a browser's after
 * all, then it only reads, and the page cannot see the answer.
 *
 * @param publicUrl the address for browsers, if it differs from the one they call
 */
record ForeignPages(@Nullable URI publicUrl) {

	private static final Pattern ORIGIN = Pattern.compile("https?://([^/]+)");

	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	boolean sent(RequestHead request) {
		return !request.headers("Origin").stream().allMatch((origin) -> isOwn(origin, request))
				|| (!OWN_SITES.containsAll(request.headers("Sec-Fetch-Site")) && !isLink(request));
	}

	/** Whether it is the simulator's origin. Its host was checked before. */
	private boolean isOwn(String origin, RequestHead request) {
		if (this.publicUrl != null && origin.equalsIgnoreCase(this.publicUrl.toString())) {
			return true;
		}
		Matcher own = ORIGIN.matcher(origin);
		return own.matches() && request.headers("Host").stream().anyMatch(own.group(1)::equalsIgnoreCase);
	}

	/**
	 * Whether the user follows a link in a window of its own, where no other page sees
	 * the answer. No link leads to a call of KakaoPay's API.
	 */
	private static boolean isLink(RequestHead request) {
		return Set.of("GET", "HEAD").contains(request.method()) && !request.isCall()
				&& request.headers("Sec-Fetch-Mode").equals(List.of("navigate"))
				&& request.headers("Sec-Fetch-Dest").equals(List.of("document"));
	}

}
