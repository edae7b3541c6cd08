package com.moviecurators.kakaopay.simulator.stub;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.InvalidInputException;
import com.github.tomakehurst.wiremock.common.NetworkAddressRules;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;

/**
 * Refuses stubs that call other servers. Through them a page would reach whatever this
 * machine reaches.
 */
public final class NoForwarding implements StubLifecycleListener {

	/** Allows no target at all, should a stub slip through. */
	public static final NetworkAddressRules NO_TARGET = new NetworkAddressRules() {

		@Override
		public boolean isAllowed(String address) {
			return false;
		}

		@Override
		public boolean isAllowedAll() {
			return false;
		}

	};

	@Override
	public String getName() {
		return "no-forwarding";
	}

	@Override
	public void beforeStubCreated(StubMapping stub) {
		check(stub);
	}

	@Override
	public void beforeStubEdited(StubMapping before, StubMapping stub) {
		check(stub);
	}

	private static void check(StubMapping stub) {
		if (stub.getResponse().isProxyResponse() || callsOthers(stub)) {
			throw new InvalidInputException(Errors.single(10,
					"The simulator forwards nothing: a stub may have neither a proxyBaseUrl nor a webhook."));
		}
	}

	private static boolean callsOthers(StubMapping stub) {
		return (stub.getServeEventListeners() != null && !stub.getServeEventListeners().isEmpty())
				|| (stub.getPostServeActions() != null && !stub.getPostServeActions().isEmpty());
	}

}
