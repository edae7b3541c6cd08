package com.moviecurators.kakaopay.simulator.guard;

import java.util.List;

/**
 * Who may reach a simulator.
 *
 * @param bind the address to listen on
 * @param allowedHosts the names under which it may be called, in addition to its own
 * @param wireMockAdmin whether WireMock's admin API is served
 */
public record AccessSettings(String bind, List<String> allowedHosts, boolean wireMockAdmin) {

	/** Listens on loopback only, without WireMock's admin API. */
	public AccessSettings() {
		this("127.0.0.1", List.of(), false);
	}

	/** Sets the address to listen on. */
	public AccessSettings withBind(String address) {
		return new AccessSettings(address, this.allowedHosts, this.wireMockAdmin);
	}

	/** Sets the additional names. */
	public AccessSettings withAllowedHosts(List<String> hosts) {
		return new AccessSettings(this.bind, List.copyOf(hosts), this.wireMockAdmin);
	}

	/** Serves WireMock's admin API. */
	public AccessSettings withWireMockAdmin() {
		return new AccessSettings(this.bind, this.allowedHosts, true);
	}

	/** The host of the simulator's own address, for use on this machine. */
	public String host() {
		if (AllowedHosts.isLocal(this.bind)) {
			return "localhost";
		}
		return this.bind.contains(":") ? "[" + this.bind + "]" : this.bind;
	}

}
