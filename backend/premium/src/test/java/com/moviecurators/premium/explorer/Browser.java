package com.moviecurators.premium.explorer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import org.jspecify.annotations.Nullable;

/** What a member's browser knows: the answers so far, and what they led to. */
final class Browser {

	private final List<MemberResult> results = new ArrayList<>();

	private @Nullable String order;

	private @Nullable String page;

	private @Nullable String token;

	/** Notes any answer. */
	void note(MemberResult result) {
		this.results.add(result);
	}

	/** Notes the answer to a start request, and goes to KakaoPay's page if sent there. */
	void follow(MemberResult started) {
		note(started);
		if (started.order() != null) {
			this.order = started.order();
			this.page = (started.kind() == Kind.SENT_TO_KAKAOPAY) ? pageOf(started) : null;
		}
	}

	/** Notes that KakaoPay sends the browser back. */
	void sentBack(URI address) {
		this.token = tokenOf(address);
	}

	/** The payment that the member knows of, if there is one. */
	@Nullable String order() {
		return this.order;
	}

	@Nullable String page() {
		return this.page;
	}

	@Nullable String token() {
		return this.token;
	}

	List<MemberResult> results() {
		return this.results;
	}

	/** Whether the last answer leaves the payment open. */
	boolean isUndecided() {
		return !this.results.isEmpty() && switch (this.results.getLast().kind()) {
			case UNDECIDED, UNDER_WAY, NO_ANSWER -> true;
			default -> false;
		};
	}

	/** Whether the last answer sends the member to KakaoPay. */
	boolean isSentToKakaoPay() {
		return !this.results.isEmpty() && this.results.getLast().kind() == Kind.SENT_TO_KAKAOPAY;
	}

	boolean showsPremium() {
		return this.results.stream()
			.anyMatch((result) -> result.kind() == Kind.PAID || result.kind() == Kind.ALREADY_PREMIUM);
	}

	/** Whether the last answer says that the account is closed. */
	boolean showsClosedAccount() {
		return this.results.getLast().detail().equals("ACCOUNT_CLOSED");
	}

	/**
	 * What the browser shows and holds. What was promised counts once, whatever else was
	 * shown in between.
	 */
	String describe(StateIds ids) {
		List<String> promises = this.results.stream().filter((result) -> switch (result.kind()) {
			case PAID, NOTHING_CHARGED, ALREADY_PREMIUM, GIVEN_BACK -> true;
			default -> false;
		}).map((result) -> result.kind() + " " + ids.of("order", result.order())).distinct().sorted().toList();
		String last = this.results.isEmpty() ? "" : this.results.getLast().kind() + " " + showsClosedAccount();
		return "%s %s %s %s %s".formatted(ids.of("order", this.order), ids.of("page", this.page),
				ids.ofToken(this.token), last, promises);
	}

	static String pageOf(MemberResult started) {
		return started.detail().substring(started.detail().lastIndexOf('/') + 1);
	}

	static @Nullable String tokenOf(URI address) {
		int start = address.toString().indexOf("pg_token=");
		return (start < 0) ? null : address.toString().substring(start + "pg_token=".length());
	}

}
