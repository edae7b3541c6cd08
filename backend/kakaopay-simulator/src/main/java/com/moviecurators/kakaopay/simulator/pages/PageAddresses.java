package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.PaymentPages;

/** The addresses of the payment pages. */
public final class PageAddresses implements PaymentPages {

	/** The common prefix of all payment pages. */
	public static final String PATH = "/mockup/bridge/";

	private static final Pattern PAGE = Pattern
		.compile("/mockup/bridge/(pc|mobile-web|mobile-app)/pg/one-time/payment/([0-9a-f]{64})(?:/(\\w+))?");

	private final AtomicReference<URI> publicUrl = new AtomicReference<>(URI.create("http://localhost"));

	/** Sets the address at which browsers reach the simulator. */
	public void publishAt(URI url) {
		this.publicUrl.set(url);
	}

	@Override
	public URI address(Device device, String pageId) {
		return URI.create(this.publicUrl.get() + path(device, pageId));
	}

	static String path(Device device, String pageId) {
		return PATH + device.word() + "/pg/one-time/payment/" + pageId;
	}

	static Optional<PageAddress> parse(String path) {
		Matcher page = PAGE.matcher(path);
		if (!page.matches()) {
			return Optional.empty();
		}
		Device device = Stream.of(Device.values())
			.filter((each) -> each.word().equals(page.group(1)))
			.findFirst()
			.orElseThrow();
		return Optional.of(new PageAddress(device, page.group(2), (page.group(3) != null) ? page.group(3) : ""));
	}

	/**
	 * A parsed address.
	 *
	 * @param step the last segment, which names the payer's step; empty for the page
	 * itself
	 */
	record PageAddress(Device device, String pageId, String step) {

		String path() {
			return PageAddresses.path(this.device, this.pageId);
		}

	}

}
