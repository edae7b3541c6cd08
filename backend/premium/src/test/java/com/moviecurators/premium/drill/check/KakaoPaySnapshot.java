package com.moviecurators.premium.drill.check;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * KakaoPay's records.
 *
 * @param payments every payment
 */
public record KakaoPaySnapshot(List<Payment> payments) {

	public static KakaoPaySnapshot read(JsonNode json) {
		List<Payment> payments = new ArrayList<>();
		JsonNode rows = json.isArray() ? json : json.path("payments");
		rows.forEach((row) -> payments.add(payment(row)));
		return new KakaoPaySnapshot(payments);
	}

	private static Payment payment(JsonNode row) {
		List<Action> actions = new ArrayList<>();
		row.path("actions")
			.forEach((action) -> actions
				.add(new Action(action.path("aid").asString(""), action.path("payment_action_type").asString(""),
						action.path("amount").asLong(), action.path("payload").asString(""))));
		return new Payment(row.path("partner_order_id").asString(""), row.path("partner_user_id").asString(""),
				row.path("status").asString(""), row.path("approve_calls").asInt(), actions);
	}

	/** One payment. */
	public record Payment(String order, String user, String status, int approveCalls, List<Action> actions) {

		/** Returns the captures. */
		List<Action> charges() {
			return this.actions.stream().filter((action) -> action.type().equals("PAYMENT")).toList();
		}

		/** Returns the refunds. */
		List<Action> cancels() {
			return this.actions.stream().filter((action) -> action.type().equals("CANCEL")).toList();
		}

		/** Returns how much went back. */
		long canceled() {
			return cancels().stream().mapToLong(Action::amount).sum();
		}

		boolean isCharged() {
			return !charges().isEmpty();
		}

		/** Returns the captured amount less the refunds. */
		long held() {
			return this.actions.stream()
				.mapToLong((action) -> action.type().equals("PAYMENT") ? action.amount() : -action.amount())
				.sum();
		}

	}

	/**
	 * A capture or a refund.
	 *
	 * @param payload what our cancel call sent along; empty if the cancel was made in the
	 * partner console
	 */
	record Action(String aid, String type, long amount, String payload) {
	}

}
