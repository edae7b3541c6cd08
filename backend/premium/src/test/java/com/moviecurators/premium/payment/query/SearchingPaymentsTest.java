package com.moviecurators.premium.payment.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditFact.Kind;
import com.moviecurators.premium.common.page.BoundedPage;
import com.moviecurators.premium.payment.PaymentSearch.Criteria;
import com.moviecurators.premium.payment.PaymentSearch.FoundPayments;
import com.moviecurators.premium.payment.PaymentSearch.TooManyMembers;
import com.moviecurators.premium.payment.PaymentSearch;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** However support knows a payment, it finds that one and no other. */
class SearchingPaymentsTest extends PaymentTest {

	@Autowired
	PaymentSearch payments;

	@Test
	void findsByTheBeginningOfAnOrder() {
		String order = readyOrder();
		for (int length : new int[] { 11, 35, 40, order.length() }) {
			assertThat(orders(order.substring(0, length))).as("first %s", length).contains(order);
		}
		String other = order.substring(0, 10) + ((order.charAt(10) != '0') ? '0' : '1');
		assertThat(orders(other)).doesNotContain(order);
	}

	@Test
	void findsByTheOrderNumberAsAPersonTypesIt() {
		String order = readyOrder();
		String number = column("order_number", order);
		for (String typed : List.of(number, number.toLowerCase(Locale.ROOT), number.replace("-", ""),
				number.replace("MC-", "").replace('-', ' '))) {
			assertThat(orders(typed)).as(typed).containsExactly(order);
		}
	}

	@Test
	void findsByTheTidWithoutRepeatingIt() {
		String order = readyOrder();
		String tid = column("tid", order);
		FoundPayments found = search(tid);
		assertThat(found.payments()).singleElement().returns(order, (payment) -> payment.payment().order());
		assertThat(found.toString()).doesNotContain(tid);
		assertThat(found.searchedFor()).containsExactly(AuditFact.of(Kind.TID));
		assertThat(orders(tid.substring(0, 19))).isEmpty();
	}

	@Test
	void findsByTheEmailHoweverItIsWritten() {
		String order = readyOrder();
		String email = this.jdbc.sql("select email from account where id = ?")
			.param(this.member.value())
			.query(String.class)
			.single();
		assertThat(orders(email.toUpperCase(Locale.ROOT))).containsExactly(order);
		assertThat(orders("nobody@example.com")).isEmpty();
	}

	@Test
	void findsByTheBeginningOfADisplayName() {
		String name = "이름%_" + this.member.value();
		rename(this.member, name + "끝");
		String order = readyOrder();
		assertThat(orders(name)).containsExactly(order);
		assertThat(orders("름%_" + this.member.value())).isEmpty();
		assertThat(orders("이름__" + this.member.value())).isEmpty();
	}

	@Test
	void refusesABeginningOfTooManyNames() {
		for (int i = 0; i <= 200; i++) {
			rename(newMember(), "너무많은이름" + i);
		}
		assertThatExceptionOfType(TooManyMembers.class).isThrownBy(() -> search("너무많은이름"));
		assertThat(search("너무많은이름199").page().total()).isZero();
	}

	@Test
	void findsByTheDayInKorea() {
		String order = readyOrder();
		LocalDate day = LocalDate.of(2031, 3, 1);
		createdAt(order, day.atStartOfDay(ZoneId.of("Asia/Seoul")).toInstant());
		assertThat(orders(new Criteria(null, day, null, null, 0))).containsExactly(order);
		createdAt(order,
				day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Seoul")).toInstant().minus(Duration.ofSeconds(1)));
		assertThat(orders(new Criteria(null, day, null, null, 0))).containsExactly(order);
		assertThat(orders(new Criteria(null, day.plusDays(1), null, null, 0))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-999999999-01-01", "+999999999-12-31", "0001-01-01", "9999-12-31" })
	void findsNothingOnDaysThatNoDatabaseKnows(String day) {
		assertThat(orders(new Criteria(null, LocalDate.parse(day), null, null, 0))).isEmpty();
	}

	@Test
	void meetsAllCriteriaAtOnce() {
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set total_amount = 123456 where order_handle = ?").param(order).update();
		assertThat(orders(new Criteria(null, null, 123456L, PaymentStatus.READY, 0))).containsExactly(order);
		assertThat(orders(new Criteria(null, null, 123456L, PaymentStatus.FAILED, 0))).isEmpty();
		assertThat(orders(new Criteria("nobody@example.com", null, 123456L, null, 0))).isEmpty();
	}

	@Test
	void showsPagesOfTheNewestFirst() {
		String beginning = "mc-feedbee";
		List<String> orders = new ArrayList<>();
		for (int i = 0; i < 27; i++) {
			orders.addFirst(orderStartingWith(beginning));
		}
		FoundPayments first = this.payments.search(new Criteria(beginning, null, null, null, 0));
		FoundPayments second = this.payments.search(new Criteria(beginning, null, null, null, 1));
		assertThat(List.of(first.page().total(), (long) first.page().pages())).containsExactly(27L, 2L);
		assertThat(first.payments()).extracting((found) -> found.payment().order())
			.containsExactlyElementsOf(orders.subList(0, 25));
		assertThat(second.payments()).extracting((found) -> found.payment().order())
			.containsExactlyElementsOf(orders.subList(25, 27));
		assertThat(this.payments.search(new Criteria(beginning, null, null, null, BoundedPage.LAST_PAGE)).payments())
			.isEmpty();
	}

	private FoundPayments search(String text) {
		return this.payments.search(new Criteria(text, null, null, null, 0));
	}

	private List<String> orders(@Nullable String text) {
		return orders(new Criteria(text, null, null, null, 0));
	}

	private List<String> orders(Criteria criteria) {
		return this.payments.search(criteria).payments().stream().map((found) -> found.payment().order()).toList();
	}

	private String column(String name, String order) {
		return this.jdbc.sql("select " + name + " from payment_attempt where order_handle = ?")
			.param(order)
			.query(String.class)
			.single();
	}

	private void rename(MemberId who, String name) {
		this.jdbc.sql("update account set display_name = ? where id = ?").params(name, who.value()).update();
	}

	private void createdAt(String order, Instant at) {
		this.jdbc.sql("update payment_attempt set created_at = ? where order_handle = ?")
			.params(LocalDateTime.ofInstant(at, ZoneOffset.UTC), order)
			.update();
	}

	private String orderStartingWith(String beginning) {
		String order = readyOrder();
		String renamed = beginning + order.substring(beginning.length());
		this.jdbc.sql(
				"update payment_attempt set status = 'FAILED', live_key = null, order_handle = ? where order_handle = ?")
			.params(renamed, order)
			.update();
		return renamed;
	}

}
