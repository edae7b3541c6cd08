package com.moviecurators.benchmarks.kakaopay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import com.moviecurators.benchmarks.kakaopay.Payments.Payment;

/**
 * Answers KakaoPay's calls ready, approve and order, and the benchmark's own: the delay
 * of the next calls, the captures, and the reset.
 */
final class Calls {

	private static final String PAYMENT = "/online/v1/payment/";

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

	private final Payments payments;

	private final String origin;

	private Duration delay = Duration.ZERO;

	private int approvals;

	Calls(Payments payments, String origin) {
		this.payments = payments;
		this.origin = origin;
	}

	Answer answer(Request request) {
		return switch (request.target()) {
			case PAYMENT + "ready" -> Answer.of(ready(request), this.delay);
			case PAYMENT + "approve" -> Answer.of(approve(request), this.delay);
			case PAYMENT + "order" -> order(request);
			case "/captures" -> Answer.of(this.payments.captures(), Duration.ZERO);
			case "/reset" -> reset();
			default -> setting(request.target());
		};
	}

	private String ready(Request request) {
		String tid = this.payments.prepare(new Payment(request.field("partner_order_id"),
				request.field("partner_user_id"), request.field("total_amount")));
		String page = this.origin + "/pay/" + tid;
		return """
				{"tid":"%s","next_redirect_app_url":"%s","next_redirect_mobile_url":"%s","next_redirect_pc_url":"%s",\
				"android_app_scheme":"kakaotalk://kakaopay/pg?url=%s","ios_app_scheme":"kakaotalk://kakaopay/pg?url=%s",\
				"created_at":"%s"}"""
			.formatted(tid, page, page, page, page, page, now());
	}

	private String approve(Request request) {
		String order = request.field("partner_order_id");
		this.payments.capture(order);
		String now = now();
		return """
				{"aid":"A%019d","tid":"%s","cid":"%s","sid":null,"partner_order_id":"%s","partner_user_id":"%s",\
				"payment_method_type":"MONEY","item_name":"Premium","item_code":null,"quantity":1,"amount":%s,\
				"card_info":null,"sequential_payment_methods":null,"payload":null,"created_at":"%s","approved_at":"%s"}"""
			.formatted(++this.approvals, request.field("tid"), request.field("cid"), order,
					request.field("partner_user_id"), amount(request.field("total_amount")), now, now);
	}

	private Answer order(Request request) {
		String tid = request.field("tid");
		return this.payments.find(tid)
			.map((payment) -> Answer.of(inquiry(request, tid, payment), this.delay))
			.orElseGet(() -> Answer.of("400 Bad Request", "{\"error_code\":-780,\"error_message\":\"no such payment\"}",
					this.delay));
	}

	private String inquiry(Request request, String tid, Payment payment) {
		boolean paid = this.payments.isCaptured(payment.order());
		return """
				{"tid":"%s","cid":"%s","status":"%s","partner_order_id":"%s","partner_user_id":"%s","item_name":"Premium",\
				"quantity":1,"amount":%s,"canceled_amount":%s,"cancel_available_amount":%s,"created_at":"%s"%s,\
				"payment_action_details":[]}"""
			.formatted(tid, request.field("cid"), paid ? "SUCCESS_PAYMENT" : "READY", payment.order(), payment.user(),
					amount(payment.amount()), amount("0"), amount(payment.amount()), now(),
					paid ? ",\"approved_at\":\"" + now() + "\"" : "");
	}

	private static String amount(String total) {
		long vat = Math.round(Long.parseLong(total) / 11.0);
		return "{\"total\":%s,\"tax_free\":0,\"vat\":%d,\"point\":0,\"discount\":0,\"green_deposit\":0}"
			.formatted(total, vat);
	}

	private static String now() {
		return LocalDateTime.now(KOREA).format(TIME);
	}

	private Answer reset() {
		this.payments.clear();
		return Answer.of("{}", Duration.ZERO);
	}

	private Answer setting(String target) {
		if (!target.startsWith("/delay/")) {
			return Answer.of("404 Not Found", "{}", Duration.ZERO);
		}
		this.delay = Duration.ofMillis(Long.parseLong(target.substring("/delay/".length())));
		return Answer.of("{}", Duration.ZERO);
	}

}
