package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;

/** Renders the payment pages. */
final class PageTemplates {

	private static final int MAX_PATH_LENGTH = 200;

	private final Template shell = Template.named("shell.html");

	private final Template open = Template.named("open.html");

	private final Template method = Template.named("method.html");

	private final Template finished = Template.named("finished.html");

	private final String unknown = Template.named("unknown.html").text();

	private final Template address = Template.named("address.html");

	private final String style = Template.named("page.css").text();

	private final String script = "<script>\n" + Template.named("open.js").text() + "</script>";

	String unknownPayment() {
		return page(Device.PC, "없는 결제", this.unknown, "");
	}

	String unknownAddress(String path) {
		String shown = (path.length() <= MAX_PATH_LENGTH) ? path : path.substring(0, MAX_PATH_LENGTH) + "…";
		return page(Device.PC.word(), "404", "없는 주소", this.address.fill(Map.of("path", shown)), "");
	}

	String open(Device device, PaymentView payment, String path, long secondsLeft) {
		Map<String, String> values = new HashMap<>();
		values.put("path", path);
		values.put("itemName", payment.itemName());
		values.put("amount", won(payment.amount().total()));
		values.put("vat", won(payment.amount().vat()));
		values.put("quantity", String.valueOf(payment.quantity()));
		values.put("orderId", payment.partnerOrderId());
		values.put("merchant", payment.merchantHost());
		values.put("seconds", String.valueOf(secondsLeft));
		values.put("time", String.format(Locale.ROOT, "%02d:%02d", secondsLeft / 60, secondsLeft % 60));
		values.put("methods", methods(payment));
		return page(device, "결제", this.open.fill(values), this.script);
	}

	String finished(Device device, PaymentView payment) {
		FinishedMessage message = FinishedMessage.of(payment);
		URI returnUrl = Objects.requireNonNull(payment.returnUrl(), "a finished payment has a return address");
		Map<String, String> values = Map.of("tone", message.tone(), "icon", message.icon(), "title", message.title(),
				"detail", message.detail(), "itemName", payment.itemName(), "amount", won(payment.amount().total()),
				"status", payment.status().name(), "returnUrl", returnUrl.toString());
		return page(device, message.title(), this.finished.fill(values), "");
	}

	private String methods(PaymentView payment) {
		StringBuilder methods = new StringBuilder();
		for (PaymentMethod each : payment.methods()) {
			boolean card = each == PaymentMethod.CARD;
			methods.append(this.method.fill(Map.of("value", each.name(), "testId", card ? "card" : "money", "title",
					card ? "신한 모의카드" : "모의 머니", "detail", card ? "1111-11** · 일시불" : "잔액은 언제나 충분합니다", "checked",
					methods.isEmpty() ? "checked" : "")));
		}
		return methods.toString();
	}

	private String page(Device device, String title, String body, String script) {
		return page(device.word(), deviceName(device), title, body, script);
	}

	private String page(String device, String chip, String title, String body, String script) {
		return this.shell.fill(Map.of("title", title, "style", this.style, "device", device, "deviceName", chip, "body",
				body, "script", script));
	}

	private static String deviceName(Device device) {
		return switch (device) {
			case PC -> "PC 웹";
			case MOBILE_WEB -> "모바일 웹";
			case MOBILE_APP -> "앱";
		};
	}

	private static String won(long amount) {
		return String.format(Locale.ROOT, "%,d", amount);
	}

}
