package com.moviecurators.kakaopay.simulator.merchant;

import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** KakaoPay's payment API: handles merchants' calls and injects scripted faults. */
public final class PaymentApi implements AutoCloseable {

	/** The common prefix of all calls. */
	public static final String PATH = "/online/v1/payment/";

	private final SimulatorState state;

	private final FaultInjector injector = new FaultInjector();

	/** Creates the API of a simulator. */
	public PaymentApi(SimulatorState state) {
		this.state = state;
	}

	/** Answers a merchant's call. */
	public SimulatorResponse answer(SimulatorRequest request) {
		MerchantState merchant = this.state.calling(request.authorization());
		if (!request.method().equals("POST")) {
			return unknown(merchant, request, request.method() + " " + request.path());
		}
		return Call.named(name(request))
			.map((call) -> answer(merchant, call, request))
			.orElseGet(() -> unknown(merchant, request, request.path()));
	}

	/** Refuses a call that cannot be read. */
	public SimulatorResponse refuseMalformed(SimulatorRequest request, String reason) {
		MerchantState merchant = this.state.calling(request.authorization());
		return refused(merchant, request, KakaoPayAnswer.malformed(reason));
	}

	/** Records a call that a plain stub answered instead of the simulator. */
	public void recordStub(SimulatorRequest request, int httpStatus) {
		MerchantState merchant = this.state.calling(request.authorization());
		KakaoPayRequest call = call(request);
		long number = merchant.journal()
			.start(recorded(name(request), request, call, merchant.engine().partnerOrderIdOf(call), null));
		merchant.journal().endByStub(number, httpStatus);
	}

	@Override
	public void close() {
		this.injector.close();
	}

	private SimulatorResponse answer(MerchantState merchant, Call call, SimulatorRequest request) {
		KakaoPayRequest callRequest = call(request);
		if (call == Call.APPROVE) {
			merchant.engine().countApproveCall(callRequest);
		}
		String order = merchant.engine().partnerOrderIdOf(callRequest);
		Optional<Fault> fault = merchant.faults().next(call, order, callRequest.text("tid"));
		long number = merchant.journal()
			.start(recorded(call.word(), request, callRequest, order, fault.map(Fault::text).orElse(null)));
		CallExecution execution = new CallExecution(merchant, call, callRequest);
		SimulatorResponse response = fault.map((each) -> this.injector.apply(each, execution))
			.orElseGet(() -> SimulatorResponse.of(execution.execute()))
			.datedAt(merchant.clock().instant());
		merchant.journal().end(number, execution.hadEffect(), execution.statusAfter(), response);
		return response;
	}

	private static SimulatorResponse unknown(MerchantState merchant, SimulatorRequest request, String address) {
		return refused(merchant, request, KakaoPayAnswer.unknownUrl(address));
	}

	private static SimulatorResponse refused(MerchantState merchant, SimulatorRequest request, KakaoPayAnswer answer) {
		SimulatorResponse response = SimulatorResponse.of(answer).datedAt(merchant.clock().instant());
		merchant.journal().record(recorded(name(request), request, call(request), null, null), response);
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
