package com.moviecurators.kakaopay.simulator.guard;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.merchant.LegacyPaymentApi;
import com.moviecurators.kakaopay.simulator.merchant.PaymentApi;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * A request before its body is read.
 *
 * @param target the decoded path, by which the server chooses a handler
 * @param path the path as it was sent, by which the simulator chooses
 * @param host the name in the request line, or else in the Host header
 * @param request the server's form of it
 */
record RequestHead(String target, String path, String host, HttpServletRequest request) {

	static RequestHead of(String target, HttpServletRequest request) {
		return new RequestHead(target, request.getRequestURI(), request.getServerName(), request);
	}

	String method() {
		return this.request.getMethod();
	}

	String query() {
		return Optional.ofNullable(this.request.getQueryString()).orElse("");
	}

	/** All values of a header, as a request may repeat it. */
	List<String> headers(String name) {
		return Collections.list(this.request.getHeaders(name));
	}

	/** Whether it is for a payment page, to which any page may send its visitors. */
	boolean isForPaymentPage() {
		return this.target.startsWith(PageAddresses.PATH) && this.path.startsWith(PageAddresses.PATH);
	}

	/** Whether it is a call of KakaoPay's API, which only servers make. */
	boolean isCall() {
		return Stream.of(PaymentApi.PATH, LegacyPaymentApi.PATH)
			.anyMatch((prefix) -> this.target.startsWith(prefix) || this.path.startsWith(prefix));
	}

	boolean isForWireMock() {
		return this.target.startsWith("/__admin") || this.path.startsWith("/__admin");
	}

	/** The request in the simulator's form, without its body. */
	SimulatorRequest withoutBody() {
		return new SimulatorRequest(method(), this.path, query(), this.request.getHeader("Authorization"),
				this.request.getHeader("Content-Type"), this.request.getHeader("Accept"),
				this.request.getHeader("Sec-Fetch-Dest"), "");
	}

}
