package com.moviecurators.premium.drill;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * KakaoPay's books.
 *
 * @param payments all of them
 */
record Books(List<Payment> payments) {

	static Books read(JsonNode json) {
		List<Payment> payments = new ArrayList<>();
		JsonNode rows = json.isArray() ? json : json.path("payments");
		rows.forEach((row) -> payments.add(payment(row)));
		return new Books(payments);
	}

	private static Payment payment(JsonNode row) {
		List<Action> actions = new ArrayList<>();
		row.path("actions")
			.forEach((action) -> actions.add(new Action(action.path("aid").asString(""),
					action.path("payment_action_type").asString(""), action.path("amount").asLong())));
		return new Payment(row.path("partner_order_id").asString(""), row.path("partner_user_id").asString(""),
				row.path("status").asString(""), row.path("approve_calls").asInt(), actions);
	}

	/** One payment. */
	record Payment(String order, String user, String status, int approveCalls, List<Action> actions) {

		/** How often money was taken for it. */
		List<Action> charges() {
			return this.actions.stream().filter((action) -> action.type().equals("PAYMENT")).toList();
		}

		boolean isCharged() {
			return !charges().isEmpty();
		}

		/** What KakaoPay holds for us. */
		long held() {
			return this.actions.stream()
				.mapToLong((action) -> action.type().equals("PAYMENT") ? action.amount() : -action.amount())
				.sum();
		}

	}

	/** One movement of money. */
	record Action(String aid, String type, long amount) {
	}

}
