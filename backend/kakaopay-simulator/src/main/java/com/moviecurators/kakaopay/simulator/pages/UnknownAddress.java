package com.moviecurators.kakaopay.simulator.pages;

import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** Answers calls to unknown addresses: says what is here instead. */
public final class UnknownAddress {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors 'none'";

	private final SimulatorState state;

	private final PageTemplates templates = new PageTemplates();

	/** Creates the answers of a simulator. */
	public UnknownAddress(SimulatorState state) {
		this.state = state;
	}

	/** Answers with a page or a problem, and records the call. */
	public SimulatorResponse answer(SimulatorRequest request) {
		SimulatorResponse response = request.acceptsHtml() ? page(request) : problem(request);
		record(request, response);
		return response;
	}

	/** Records a request that is no call of KakaoPay; not what browsers add to a page. */
	public void record(SimulatorRequest request, SimulatorResponse response) {
		if (!request.isPartOfPage()) {
			caller(request).journal()
				.record(RecordedCall.ofMerchant(request.method() + " " + request.path(), null, request.authorization(),
						request.json().orElse(null), null), response);
		}
	}

	/** The merchant of the call. A read makes none: the default one records it. */
	private MerchantState caller(SimulatorRequest request) {
		return request.isRead() ? this.state.known(request.authorization()).orElseGet(this.state::defaultMerchant)
				: this.state.calling(request.authorization());
	}

	private SimulatorResponse page(SimulatorRequest request) {
		return SimulatorResponse.html(404, this.templates.unknownAddress(request.path()))
			.withHeader("Content-Security-Policy", POLICY)
			.withHeader("X-Content-Type-Options", "nosniff");
	}

	private static SimulatorResponse problem(SimulatorRequest request) {
		return SimulatorResponse.problem(404, "Not found",
				"This is a KakaoPay simulator, which has no " + request.method() + " " + request.path()
						+ ". KakaoPay's calls are POST /online/v1/payment/{ready|approve|order|cancel}, "
						+ "the console is at /simulator/console, and GET /simulator lists the control API.");
	}

}
