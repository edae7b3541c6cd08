package com.moviecurators.kakaopay.simulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.state.ListedMerchant;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** The merchants, and which of them a request steers. */
final class MerchantHandlers {

	private final SimulatorState state;

	MerchantHandlers(SimulatorState state) {
		this.state = state;
	}

	List<Route> routes() {
		return List.of(Route.get("/merchants", (request) -> list()));
	}

	/**
	 * Finds the merchant that a request steers: the one of its Authorization header, else
	 * the one of its parameter {@code merchant}, else the default one.
	 * @return empty if there is no merchant with that number
	 */
	Optional<MerchantState> steered(SimulatorRequest request) {
		if (request.authorization() != null) {
			return Optional.of(named(request).orElseThrow(() -> new InvalidInput(
					"The Authorization header must be 'SECRET_KEY <key>' with a key that KakaoPay accepts.")));
		}
		long number = QueryParameters.of(request.query())
			.integer(QueryParameters.MERCHANT, 1, Long.MAX_VALUE, this.state.defaultMerchant().number());
		return this.state.numbered(number);
	}

	/**
	 * Only a POST makes a merchant: whoever reads or deletes may have mistyped the key.
	 */
	private Optional<MerchantState> named(SimulatorRequest request) {
		return request.method().equals("POST") ? this.state.named(request.authorization())
				: this.state.shown(request.authorization());
	}

	private SimulatorResponse list() {
		return SimulatorResponse.json(200, this.state.merchants().stream().map(this::fields).toList());
	}

	private Map<String, @Nullable Object> fields(ListedMerchant merchant) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("number", merchant.state().number());
		fields.put("secret_key", merchant.maskedKey());
		fields.put("default", merchant.state() == this.state.defaultMerchant());
		fields.put("payments", merchant.state().engine().paymentCount());
		return fields;
	}

}
