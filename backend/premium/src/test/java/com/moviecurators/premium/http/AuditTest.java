package com.moviecurators.premium.http;

import java.time.LocalDateTime;
import java.util.List;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Admins read who looked at what, and who did what. */
@HttpTest
@DatabaseTest
class AuditTest {

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	private String[] admin;

	private long adminId;

	private long memberId;

	@BeforeEach
	void signIn() {
		String email = this.client.newMember();
		this.jdbc.update("update account set role = 'ADMIN' where email = ?", email);
		this.admin = Client.bearer(this.client.signIn(email).json().get("accessToken").asString());
		this.adminId = idOf(email);
		this.memberId = idOf(this.client.newMember());
	}

	@Test
	void showsTheNewestFirstAndFilters() {
		add("READ_CASE", "mc-a", "2031-03-01T14:59:59", "first");
		add("REFUNDED", "mc-a", "2031-03-01T15:00:00", "second");
		add("REFUNDED", "mc-b", "2031-03-02T15:00:00", "third");

		assertThat(texts("actor=" + this.adminId)).containsExactly("third", "second", "first");
		assertThat(texts("member=" + this.memberId)).containsExactly("third", "second", "first");
		assertThat(texts("member=" + this.memberId + "&order=mc-a")).containsExactly("second", "first");
		assertThat(texts("member=" + this.memberId + "&action=REFUNDED")).containsExactly("third", "second");
		assertThat(texts("member=" + this.memberId + "&from=2031-03-02")).containsExactly("third", "second");
		assertThat(texts("member=" + this.memberId + "&until=2031-03-01")).containsExactly("first");
		assertThat(texts("member=" + this.memberId + "&from=2031-03-02&until=2031-03-02")).containsExactly("second");
		assertThat(texts("actor=" + this.memberId)).isEmpty();
		assertThat(texts("actor=" + this.adminId + "&from=%2B999999999-12-31&until=-999999999-01-01")).isEmpty();
		JsonNode entry = page("actor=" + this.adminId).at("/entries/0");
		assertThat(entry.at("/actor/displayName").asString()).isEqualTo("관객");
		assertThat(entry.at("/member/id").asLong()).isEqualTo(this.memberId);
		assertThat(entry.path("role").asString()).isEqualTo("ADMIN");
		assertThat(entry.path("amount").asLong()).isEqualTo(9900);
		assertThat(entry.path("at").asString()).isEqualTo("2031-03-02T15:00:00Z");
	}

	@Test
	void findsByOrderNumberAsAPersonTypesIt() {
		add("READ_CASE", "mc-a", "2031-03-01T00:00:00", "this one");
		this.jdbc.update("update audit_entry set order_number = 'MC-7F3C-9FD5' where actor_id = ?", this.adminId);
		add("READ_CASE", "mc-b", "2031-03-01T00:00:00", "another");

		for (String typed : List.of("MC-7F3C-9FD5", "mc-7f3c-9fd5", "mc7f3c9fd5", "7f3c%209fd5",
				"%20MC-7F3C-9FD5%20")) {
			assertThat(texts("order=" + typed + "&member=" + this.memberId)).as(typed).containsExactly("this one");
		}
		assertThat(texts("order=%20mc-b&member=" + this.memberId)).containsExactly("another");
		assertThat(texts("order=&member=" + this.memberId)).containsExactly("another", "this one");
		assertThat(this.client
			.get("/api/support/audit.csv?action=READ_CASE&order=mc7f3c9fd5&member=" + this.memberId, with("text/csv"))
			.body()
			.lines()).hasSize(2);
	}

	@Test
	void aLookAtTheLogIsAnEntryToo() {
		texts("member=" + this.memberId);
		texts("order=mc-a");
		assertThat(looks()).containsExactly(this.memberId + ":null:MEMBER " + this.memberId, "null:mc-a:ORDER mc-a");
	}

	@Test
	void aLookAtNobodyInParticularIsOneEntryAnHour() {
		texts("page=0");
		texts("action=REFUNDED");
		texts("page=1");
		assertThat(looks()).containsExactly("null:null:null");
	}

	@Test
	void aLookForWhatIsNoOrderDoesNotRepeatIt() {
		texts("order=T1234567890123456789");
		assertThat(looks()).containsExactly("null:null:NO_ORDER");
	}

	@Test
	void anExportSaysWhatWasGivenAndNothingElse() {
		this.client.get("/api/support/audit.csv?action=READ_CASE&from=2031-03-01&member=" + this.memberId,
				with("text/csv"));
		JsonNode entry = page("actor=" + this.adminId + "&action=EXPORTED_AUDIT").at("/entries/0");
		assertThat(entry.path("text").isNull()).isTrue();
		assertThat(entry.path("facts").valueStream())
			.extracting((fact) -> fact.path("kind").asString() + "=" + fact.path("value").asString())
			.containsExactly("MEMBER=" + this.memberId, "ACTION=READ_CASE", "FROM=2031-03-01");
		assertThat(
				this.client.get("/api/support/audit.csv?action=EXPORTED_AUDIT&actor=" + this.adminId, with("text/csv"))
					.body())
			.contains("\"member " + this.memberId + ", action READ_CASE, from 2031-03-01\"");
	}

	@Test
	void hasPages() {
		for (int i = 0; i < 51; i++) {
			add("READ_CASE", "mc-a", "2031-03-01T00:00:00", "entry " + i);
		}
		JsonNode first = page("action=READ_CASE&member=" + this.memberId);
		assertThat(first.path("total").asInt() + " on " + first.path("pages").asInt()).isEqualTo("51 on 2");
		assertThat(first.path("entries")).hasSize(50);
		assertThat(texts("action=READ_CASE&page=1&member=" + this.memberId)).containsExactly("entry 0");
	}

	/**
	 * Whoever looks at the first page has no need of a number that takes the whole table.
	 */
	@Test
	void countsNoFurtherThanItsLastPage() {
		add("CLOSED", "mc-a", "2031-03-01T00:00:00", "one of many");
		for (int doublings = 0; doublings < 15; doublings++) {
			this.jdbc
				.update("""
						insert into audit_entry (happened_at, actor_id, role, action)
						select happened_at, actor_id, role, action from audit_entry where actor_id = ? and action = 'CLOSED'""",
						this.adminId);
		}
		JsonNode first = page("action=CLOSED&actor=" + this.adminId);
		assertThat(first.path("total").asInt() + " on " + first.path("pages").asInt()).isEqualTo("20050 on 401");
		assertThat(first.path("more").asBoolean()).isTrue();
		assertThat(page("action=CLOSED&page=400&actor=" + this.adminId).path("entries")).hasSize(50);
		assertThat(page("action=CLOSED&order=mc-a&actor=" + this.adminId).path("more").asBoolean()).isFalse();
		this.jdbc.update("delete from audit_entry where actor_id = ? and action = 'CLOSED'", this.adminId);
	}

	@Test
	void exportsAllThatIsFilteredAndRecordsThat() {
		for (int i = 0; i < 1001; i++) {
			add("READ_CASE", "mc-a", "2031-03-01T00:00:00", "=1+" + i);
		}
		Answer csv = this.client.get("/api/support/audit.csv?action=READ_CASE&order=mc-a&member=" + this.memberId,
				with("text/csv"));

		assertThat(csv.status()).as(csv.body()).isEqualTo(200);
		assertThat(csv.header("Content-Type").orElseThrow()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(csv.header("Content-Disposition").orElseThrow()).contains("attachment", "audit.csv");
		List<String> rows = csv.body().lines().toList();
		assertThat(rows).hasSize(1002).first().asString().startsWith("\uFEFF\"id\"");
		assertThat(rows.subList(1, 1002)).doesNotHaveDuplicates()
			.allSatisfy((row) -> assertThat(row).contains("\"'=1+"));
		assertThat(page("actor=" + this.adminId + "&action=EXPORTED_AUDIT").at("/entries/0/facts").toString())
			.contains("mc-a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor=x", "actor=-1", "member=1.5", "action=DESTROYED", "from=yesterday",
			"until=2026-02-30", "page=-1", "page=401", "page=x", "actor=99999999999999999999" })
	void refusesAFilterWithoutForm(String query) {
		Answer refused = this.client.get("/api/support/audit?" + query, this.admin);
		assertThat(refused.status()).as(refused.body()).isEqualTo(400);
		assertThat(refused.code()).isEqualTo("invalid-request");
		if (!query.startsWith("page")) {
			assertThat(this.client.get("/api/support/audit.csv?" + query, with("text/csv, application/problem+json"))
				.code()).isEqualTo("invalid-request");
		}
		assertThat(texts("actor=" + this.adminId)).isEmpty();
	}

	private void add(String action, String order, String at, String details) {
		this.jdbc.update("""
				insert into audit_entry (happened_at, actor_id, role, action, order_handle, member_id, amount, details)
				values (?, ?, 'ADMIN', ?, ?, ?, 9900, ?)""", LocalDateTime.parse(at), this.adminId, action, order,
				this.memberId, details);
	}

	/** Leaves out the looks of this test itself. */
	private List<String> texts(String query) {
		return page(query).path("entries")
			.valueStream()
			.filter((entry) -> !entry.path("action").asString().equals("READ_AUDIT"))
			.map((entry) -> entry.path("text").asString())
			.toList();
	}

	private JsonNode page(String query) {
		Answer answer = this.client.get("/api/support/audit?" + query, this.admin);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private List<String> looks() {
		return this.jdbc.query("""
				select member_id, order_handle, facts from audit_entry where actor_id = ? and action = 'READ_AUDIT'
				order by id""", (row, _) -> row.getString(1) + ":" + row.getString(2) + ":" + row.getString(3),
				this.adminId);
	}

	private String[] with(String accept) {
		return new String[] { this.admin[0], this.admin[1], "Accept", accept };
	}

	private long idOf(String email) {
		return this.jdbc.queryForObject("select id from account where email = ?", Long.class, email);
	}

}
