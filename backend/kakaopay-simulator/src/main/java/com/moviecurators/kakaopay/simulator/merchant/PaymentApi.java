package com.moviecurators.kakaopay.simulator.merchant;

import java.time.Clock;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** KakaoPay's payment API: handles merchants' calls and injects scripted faults. */
public final class PaymentApi implements AutoCloseable {

	/** The common prefix of all calls. */
	public static final String PATH = "/online/v1/payment/";

	private final KakaoPayEngine engine;

	private final Clock clock;

	private final FaultScript faults;

	private final CallJournal journal;

	private final FaultInjector injector;

	/** Creates the API of a simulator. */
	public PaymentApi(SimulatorState state) {
		this.engine = state.engine();
		this.clock = state.clock();
		this.faults = state.faults();
		this.journal = state.journal();
		this.injector = new FaultInjector(state.engine(), state::countChange);
	}

	/** Answers a merchant's call. */
	public SimulatorResponse answer(SimulatorRequest request) {
		if (!request.method().equals("POST")) {
			return unknown(request, request.method() + " " + request.path());
		}
		return Call.named(name(request))
			.map((call) -> answer(call, request))
			.orElseGet(() -> unknown(request, request.path()));
	}

	/** Refuses a call that cannot be read. */
	public SimulatorResponse refuseMalformed(SimulatorRequest request, String reason) {
		return refused(request, this.engine.malformedCall(reason));
	}

	/** Records a call that a plain stub answered instead of the simulator. */
	public void recordStub(SimulatorRequest request, int httpStatus) {
		KakaoPayRequest call = call(request);
		long number = this.journal
			.start(recorded(name(request), request, call, this.engine.partnerOrderIdOf(call), null));
		this.journal.endByStub(number, httpStatus);
	}

	@Override
	public void close() {
		this.injector.close();
	}

	private SimulatorResponse answer(Call call, SimulatorRequest request) {
		KakaoPayRequest callRequest = call(request);
		if (call == Call.APPROVE) {
			this.engine.countApproveCall(callRequest);
		}
		String order = this.engine.partnerOrderIdOf(callRequest);
		Optional<Fault> fault = this.faults.next(call, order);
		long number = this.journal
			.start(recorded(call.word(), request, callRequest, order, fault.map(Fault::text).orElse(null)));
		CallExecution execution = new CallExecution(this.engine, call, callRequest);
		SimulatorResponse response = fault.map((each) -> this.injector.apply(each, execution))
			.orElseGet(() -> SimulatorResponse.of(execution.execute()))
			.datedAt(this.clock.instant());
		this.journal.end(number, execution.hadEffect(), execution.statusAfter(), response);
		return response;
	}

	private SimulatorResponse unknown(SimulatorRequest request, String address) {
		return refused(request, this.engine.unknownCall(address));
	}

	private SimulatorResponse refused(SimulatorRequest request, KakaoPayAnswer answer) {
		SimulatorResponse response = SimulatorResponse.of(answer).datedAt(this.clock.instant());
		this.journal.record(recorded(name(request), request, call(request), null, null), response);
		return response;
	}

	private static RecordedCall recorded(String name, SimulatorRequest request, KakaoPayRequest call,
			@Nullable String order, @Nullable String fault) {
		return RecordedCall.ofMerchant(name, order, request.authorization(), call.fields(), fault);
	}

	private static KakaoPayRequest call(SimulatorRequest request) {
		return new KakaoPayRequest(request.authorization(), request.json().orElse(null));
	}

	private static String name(SimulatorRequest request) {
		return request.path().substring(PATH.length());
	}

}
