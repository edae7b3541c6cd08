package com.moviecurators.kakaopay.simulator.guard;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names under which the simulator may be called. A page can point a name of its own
 * at this machine (DNS rebinding), but its requests then carry that name.
 *
 * @param names the host names and addresses, in lower case
 * @param anyAddress whether every numeric address is allowed; nobody can rebind a number
 */
record AllowedHosts(Set<String> names, boolean anyAddress) {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::");

	private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:/@\\[\\]]+)(?::\\d{1,5})?");

	private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

	static AllowedHosts of(AccessSettings settings, @Nullable URI publicUrl) {
		Set<String> names = new TreeSet<>(LOOPBACK);
		names.add(lower(settings.host()));
		settings.allowedHosts().forEach((name) -> names.add(lower(name)));
		if (publicUrl != null && publicUrl.getHost() != null) {
			names.add(lower(publicUrl.getHost()));
		}
		return new AllowedHosts(names, WILDCARDS.contains(settings.bind()));
	}

	/** Whether localhost reaches a server that listens on this address. */
	static boolean isLocal(String address) {
		return WILDCARDS.contains(address) || Set.of("localhost", "127.0.0.1").contains(lower(address));
	}

	/** Whether a Host header, with or without a port, is allowed. */
	boolean allows(String header) {
		Matcher host = HOST.matcher(lower(header));
		return host.matches() && (this.names.contains(host.group(1))
				|| (this.anyAddress && ADDRESS.matcher(host.group(1)).matches()));
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
