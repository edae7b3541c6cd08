package com.moviecurators.kakaopay.simulator.merchant;

import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.journal.RecordedCall;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import com.moviecurators.kakaopay.simulator.wire.UrlEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The payment API of Kakao Developers has ended. Names the new call, in the old API's
 * shape.
 */
public final class LegacyPaymentApi {

	/** The common prefix of the old calls. */
	public static final String PATH = "/v1/payment/";

	/** Kakao's code for an API that has ended. */
	private static final int ENDED = -9;

	private final SimulatorState state;

	/** Creates the API of a simulator. */
	public LegacyPaymentApi(SimulatorState state) {
		this.state = state;
	}

	/** Answers an old call. */
	public SimulatorResponse answer(SimulatorRequest request) {
		MerchantState merchant = this.state.calling(request.authorization());
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", ENDED);
		error.put("msg", "this API has ended! call " + replacement(request)
				+ " with 'Authorization: SECRET_KEY <key>' and a JSON body instead");
		SimulatorResponse response = SimulatorResponse.json(400, error).datedAt(merchant.clock().instant());
		merchant.journal()
			.record(RecordedCall.ofMerchant(request.path(), null, request.authorization(), fields(request), null),
					response);
		return response;
	}

	private static String replacement(SimulatorRequest request) {
		return "POST " + PaymentApi.PATH
				+ Call.named(request.path().substring(PATH.length()))
					.map(Call::word)
					.orElse("ready, approve, order or cancel");
	}

	private static @Nullable Map<String, ? extends @Nullable Object> fields(SimulatorRequest request) {
		String body = request.body();
		if (request.isForm()) {
			return (body != null) ? UrlEncoding.parse(body).orElse(null) : null;
		}
		return request.json().orElse(null);
	}

}
