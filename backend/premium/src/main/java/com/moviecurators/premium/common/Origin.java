package com.moviecurators.premium.common;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a web page: scheme, host and port, as browsers write it. Lower case, and
 * without the port that its scheme implies.
 */
public final class Origin {

	private static final String EXAMPLE = "https://premium.example.com";

	private static final int MAX_PORT = 65535;

	private final URI address;

	private Origin(URI address) {
		this.address = address;
	}

	/**
	 * Reads a setting.
	 * @param property the name of the setting, for the message
	 * @param text its value; one slash at the end is ignored
	 * @throws InvalidSetting with one sentence that shows a right value, if it is no
	 * origin. The value itself is not shown, because it could contain a password
	 */
	public static Origin of(String property, String text) {
		URI address = parse(property, text.strip());
		requireWeb(property, address, text.strip());
		requireHost(property, address);
		if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null
				|| !(address.getRawPath().isEmpty() || address.getRawPath().equals("/"))) {
			throw invalid(property, "must end after the host and the port", origin(address).toString());
		}
		return origin(address);
	}

	private static URI parse(String property, String text) {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			throw invalid(property, "is no address", EXAMPLE);
		}
	}

	private static void requireWeb(String property, URI address, String text) {
		String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
		if (!scheme.equals("http") && !scheme.equals("https")) {
			boolean hostOnly = text.matches("[A-Za-z0-9.-]++(:[0-9]++)?");
			throw invalid(property, "must begin with https:// or http://", hostOnly ? withScheme(text) : EXAMPLE);
		}
	}

	private static String withScheme(String host) {
		return (host.startsWith("localhost") ? "http://" : "https://") + host;
	}

	/** Java reads a host name with other characters as none at all. */
	private static void requireHost(String property, URI address) {
		String authority = address.getRawAuthority();
		if (address.getHost() == null) {
			if (authority != null && authority.contains("_")) {
				throw invalid(property,
						"has an underscore in its host name, where only letters, digits and hyphens may be", EXAMPLE);
			}
			throw invalid(property, "must have a host name of letters, digits and hyphens", ascii(address, authority));
		}
		if (address.getPort() == 0 || address.getPort() > MAX_PORT) {
			throw invalid(property, "must have a port between 1 and " + MAX_PORT, EXAMPLE);
		}
	}

	/** The address with its host name as the domain name system knows it. */
	private static String ascii(URI address, @Nullable String authority) {
		try {
			return (authority != null) ? address.getScheme() + "://" + IDN.toASCII(authority) : EXAMPLE;
		}
		catch (IllegalArgumentException ex) {
			return EXAMPLE;
		}
	}

	private static Origin origin(URI address) {
		String scheme = address.getScheme().toLowerCase(Locale.ROOT);
		boolean implied = address.getPort() == (scheme.equals("https") ? 443 : 80);
		String port = (implied || address.getPort() < 0) ? "" : ":" + address.getPort();
		return new Origin(URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port));
	}

	private static InvalidSetting invalid(String property, String fault, String right) {
		return new InvalidSetting(property + " " + fault + ": for instance " + right + ".");
	}

	/** Whether browsers reach it over TLS. */
	public boolean isSecure() {
		return this.address.getScheme().equals("https");
	}

	/**
	 * The address of a path at this origin.
	 * @param path with its leading slash, and with a query if there is one; encoded
	 */
	public URI address(String path) {
		return this.address.resolve(path);
	}

	/**
	 * The origin as browsers send it, for instance {@code https://premium.example.com}.
	 */
	@Override
	public String toString() {
		return this.address.toString();
	}

}
