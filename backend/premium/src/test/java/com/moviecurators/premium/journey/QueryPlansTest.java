package com.moviecurators.premium.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.moviecurators.premium.support.FilledCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No statement of a purchase reads more rows when there are more payments and members.
 * MariaDB's log names the statements, so that none escapes, and MariaDB says what each
 * would read in full tables.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "premium.test.database", matches = "mariadb")
class QueryPlansTest extends JourneyTest {

	/** Much less than all, more than the rows of one member or one page. */
	private static final long FEW = FilledCopy.ROWS / 30;

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void listen() {
		this.jdbc.sql("set global log_output = 'TABLE'").update();
		this.jdbc.sql("truncate table mysql.general_log").update();
		this.jdbc.sql("set global general_log = 1").update();
	}

	@AfterEach
	void stopListening() {
		this.jdbc.sql("set global general_log = 0").update();
		this.jdbc.sql("set global log_output = 'FILE'").update();
	}

	@Test
	void aPurchaseReadsFewRows() throws SQLException {
		purchase();
		recovery();
		stopListening();
		List<String> statements = statements();
		assertThat(String.join("\n", statements)).contains("insert into account", "insert into login_session",
				"update login_session", "insert into payment_attempt", "update payment_attempt",
				"insert into payment_refund", "next_check_at between");
		try (FilledCopy full = new FilledCopy(this.dataSource)) {
			full.fill();
			assertThat(scans(full.jdbc(), statements)).isEmpty();
			full.jdbc().sql("alter table payment_attempt drop index ix_payment_attempt_due").update();
			assertThat(scans(full.jdbc(), statements)).as("without the index of recovery").isNotEmpty();
		}
	}

	/** What a member does, from signing up until the money has come back. */
	private void purchase() {
		Caller buyer = signUpAndIn();
		Returned back = comeBack(buyer);
		ok(buyer.approve(back.order(), back.pgToken()));
		String payment = "/api/payments/" + back.order();
		Stream
			.of("/api/accounts/me", "/api/sessions", "/api/plans", "/api/payments", payment, payment + "/receipt",
					payment + "/refunds/preview")
			.forEach((path) -> ok(buyer.get(path)));
		assertThat(buyer.post(payment + "/refunds", "{\"amount\": 39000}").status()).isIn(200, 202);
	}

	private Caller signUpAndIn() {
		String email = UUID.randomUUID() + "@example.com";
		this.nobody.post("/api/accounts", """
				{"email": "%s", "password": "correct horse battery", "displayName": "회원"}""".formatted(email));
		Answer login = this.nobody.post("/api/auth/login", """
				{"email": "%s", "password": "correct horse battery"}""".formatted(email));
		String cookie = login.response().headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
		Answer refreshed = this.nobody
			.send(this.nobody.request("/api/auth/refresh").header("Cookie", cookie).POST(BodyPublishers.noBody()));
		ok(refreshed);
		return new Caller(this.nobody.http(), this.nobody.origin(), refreshed.get("accessToken"));
	}

	/** The browser is closed after the return, so that recovery approves. */
	private void recovery() {
		comeBack(this.member);
		awaitPremium(this.member);
		ok(this.member.get("/api/curations/premium"));
	}

	private void ok(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private Returned comeBack(Caller who) {
		Returned back = payAtKakaoPay(who);
		this.nobody.get(back.address().getRawPath() + "?" + back.address().getRawQuery());
		return back;
	}

	/** What this application's connections have sent, with all values. */
	private List<String> statements() {
		return this.jdbc.sql("""
				select distinct convert(argument using utf8mb4) from mysql.general_log
				where thread_id in (select id from information_schema.processlist where db = schema())
					and argument regexp '^[[:space:]]*(with|select|insert|update|delete)[[:space:]]'""")
			.query(String.class)
			.list();
	}

	/** The statements that would read many rows, each with that line of its plan. */
	private List<String> scans(JdbcClient full, List<String> statements) {
		return statements.stream()
			.flatMap((sql) -> full.sql("explain " + sql)
				.query()
				.listOfRows()
				.stream()
				.filter((line) -> readsMany(line) || hidesTables(line, sql))
				.map((line) -> line + "\n" + sql))
			.toList();
	}

	/** MariaDB gives the number as a text, and none for an insert. */
	private boolean readsMany(Map<String, Object> line) {
		Object rows = line.get("rows");
		return rows != null && Long.parseLong(rows.toString()) > FEW;
	}

	/** Nothing is planned for the other tables of a join if the first has no such row. */
	private boolean hidesTables(Map<String, Object> line, String sql) {
		return String.valueOf(line.get("Extra")).contains("Impossible WHERE") && sql.contains(" join ");
	}

}
