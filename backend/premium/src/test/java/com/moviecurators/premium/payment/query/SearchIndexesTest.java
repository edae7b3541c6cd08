package com.moviecurators.premium.payment.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.moviecurators.premium.payment.PaymentSearch;
import com.moviecurators.premium.payment.PaymentSearch.Criteria;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many payments there are, an index leads to the few that are wanted: asked of
 * the database for the statements that are really sent.
 */
class SearchIndexesTest extends PaymentTest {

	private static final int ROWS = 3000;

	private static final Pattern ROWS_READ = Pattern.compile("(?:scanCount: |\"r_rows\": )(\\d+)");

	private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2001-01-01T00:00:00");

	@Autowired
	PaymentSearch payments;

	@Autowired
	WorklistTable worklist;

	@Autowired
	JdbcTemplate template;

	private final Logger statements = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	/** Closed payments of one member, a minute apart. */
	@BeforeEach
	void fill() {
		if (this.jdbc.sql("select count(*) from payment_attempt where order_handle like 'old-%'")
			.query(Long.class)
			.single() == 0) {
			this.template.batchUpdate(
					"""
							insert into payment_attempt (order_handle, order_number, member_id, partner_user_id, plan_code, item_name,
								total_amount, vat_amount, status, tid, created_at, expires_at, claim, checks, check_failures, version)
							values (?, ?, ?, 'p', 'PREMIUM_LIFETIME', 'x', ?, 0, 'EXPIRED', ?, ?, ?, 0, 0, 0, 0)""",
					IntStream.range(0, ROWS).mapToObj(this::row).toList());
			this.template.execute(isMariaDb() ? "analyze table payment_attempt" : "analyze");
		}
		this.statements.setLevel(Level.DEBUG);
		this.lines.start();
		this.statements.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.statements.detachAppender(this.lines);
		this.statements.setLevel(null);
	}

	@Test
	void eachSearchUsesItsIndex() {
		LocalDate day = LocalDate.of(2001, 1, 2);
		assertThat(plan(new Criteria("mc-0123", null, null, null, 0), "mc-0123%")).contains("order_handle");
		assertThat(plan(new Criteria(tid(5), null, null, null, 0), tid(5))).contains("uk_payment_attempt_tid");
		assertThat(plan(new Criteria(null, day, null, null, 0), "2001-01-01 15:00:00", "2001-01-02 15:00:00"))
			.contains("ix_payment_attempt_created");
		assertThat(plan(new Criteria(null, null, 77L, null, 0), 77L)).contains("ix_payment_attempt_amount");
		assertThat(plan(new Criteria(null, null, null, PaymentStatus.IN_REVIEW, 0), "IN_REVIEW"))
			.contains("ix_payment_attempt_status");
		assertThat(plan(new Criteria(email(), null, null, null, 0), this.member.value()))
			.contains("payment_attempt_member");
	}

	/** The statement that is really sent, with a limit that these rows go past. */
	@Test
	void countReadsNoMoreRowsThanItsLimit() {
		this.lines.list.clear();
		this.payments.search(new Criteria(null, null, null, PaymentStatus.EXPIRED, 0));
		String sql = sent("select count(");
		Object[] parameters = Stream.of("EXPIRED", 10).limit(placeholders(sql)).toArray();
		assertThat(rowsRead(sql, parameters)).as(sql).isLessThan(15);
	}

	@Test
	void workListReadsOnlyWhatWaits() {
		List<String> plan = this.jdbc.sql("explain " + WorklistTable.WAITING)
			.query()
			.listOfRows()
			.stream()
			.map((row) -> row.toString().toLowerCase(Locale.ROOT))
			.toList();
		assertThat(String.join("\n", plan)).contains("ix_payment_attempt_status", "uk_payment_refund_open_key")
			.doesNotContain("payment_attempt.tablescan", "type=all, possible_keys=ix_payment_attempt_status");
		assertThat(this.worklist.find(this.clock.instant(), 1, 0)).hasSizeLessThanOrEqualTo(1);
	}

	private String plan(Criteria criteria, Object... parameters) {
		this.lines.list.clear();
		this.payments.search(criteria);
		String sql = sent("from payment_attempt");
		boolean offset = placeholders(sql) == parameters.length + 2;
		Stream<Object> limit = offset ? Stream.of(0, PaymentSearch.PAGE_SIZE) : Stream.of(PaymentSearch.PAGE_SIZE);
		List<Object> all = Stream.concat(Stream.of(parameters), limit).toList();
		return this.jdbc.sql("explain " + sql).params(all).query().listOfRows().toString().toLowerCase(Locale.ROOT);
	}

	private String sent(String part) {
		return this.lines.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> line.contains(part))
			.findFirst()
			.orElseThrow();
	}

	private static long placeholders(String sql) {
		return sql.chars().filter((sign) -> sign == '?').count();
	}

	private long rowsRead(String sql, Object... parameters) {
		String plan = this.jdbc.sql((isMariaDb() ? "analyze format=json " : "explain analyze ") + sql)
			.params(parameters)
			.query(String.class)
			.single();
		return ROWS_READ.matcher(plan).results().mapToLong((rows) -> Long.parseLong(rows.group(1))).max().orElseThrow();
	}

	private Object[] row(int number) {
		LocalDateTime at = LONG_AGO.plusMinutes(number);
		return new Object[] { "old-" + number, "OLD-" + number, this.member.value(), 1000 + number % 500, tid(number),
				at, at };
	}

	private static String tid(int number) {
		return "Told%016d".formatted(number);
	}

	private String email() {
		this.member = newMember();
		return this.jdbc.sql("select email from account where id = ?")
			.param(this.member.value())
			.query(String.class)
			.single();
	}

	private boolean isMariaDb() {
		return "mariadb".equalsIgnoreCase(System.getProperty("premium.test.database", "h2"));
	}

}
