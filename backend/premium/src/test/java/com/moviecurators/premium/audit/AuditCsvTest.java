package com.moviecurators.premium.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.audit.AuditFact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What hostile members call themselves is shown by a spreadsheet, never carried out. */
class AuditCsvTest {

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", " =1",
			"\u00a0=1", "\u200b=1", "\ufeff\u2060 +1", "\u202e@x", "\u3000－1", "\u0000=1", "=cmd|' /C calc'!A0" })
	void noCellStartsAFormula(String hostile) {
		String cell = AuditCsv.cell(hostile);
		assertThat(cell).startsWith("\"'").endsWith("\"");
		assertThat(cell.substring(2, cell.length() - 1).replace("\"\"", "")).doesNotContain("\"");
	}

	@Test
	void everyCellIsOneCell() {
		assertThat(AuditCsv.cell("a,\"b\"\r\nc")).isEqualTo("\"a,\"\"b\"\"\r\nc\"");
		assertThat(AuditCsv.cell("")).isEqualTo("\"\"");
		assertThat(AuditCsv.cell(" ")).isEqualTo("\" \"");
		assertThat(AuditCsv.cell(" a=1")).isEqualTo("\" a=1\"");
		assertThat(AuditCsv.cell("3-1=2")).isEqualTo("\"3-1=2\"");
	}

	@Test
	void isUtf8ForSpreadsheetsAndHasAHeader() throws IOException {
		StringWriter out = new StringWriter();
		AuditCsv csv = new AuditCsv(out);
		csv.header();
		csv.entry(new AuditEntryView(7, Instant.parse("2026-11-30T00:00:00Z"), new MemberName(3, "=이관리"), Role.ADMIN,
				AuditAction.REFUNDED, "mc-1", "MC-7K3Q-9F2W", new MemberName(5, "-김회원"), 9900L,
				List.of(AuditFact.of(Kind.DECISION, "REFUND")), "@고객, 요청"));
		csv.entry(new AuditEntryView(8, Instant.EPOCH, new MemberName(3, ""), Role.ADMIN, AuditAction.SEARCHED, null,
				null, null, null, List.of(AuditFact.of(Kind.WORK_LIST), AuditFact.of(Kind.NAME, "=김")), null));
		assertThat(out.toString().split("\r\n")).containsExactly(
				"\uFEFF\"id\",\"at\",\"actor_id\",\"actor\",\"role\",\"action\",\"order\",\"order_number\",\"member_id\",\"member\",\"amount\",\"text\"",
				"\"7\",\"2026-11-30T00:00:00Z\",\"3\",\"'=이관리\",\"ADMIN\",\"REFUNDED\",\"mc-1\",\"MC-7K3Q-9F2W\",\"5\",\"'-김회원\",\"9900\",\"decision REFUND: @고객, 요청\"",
				"\"8\",\"1970-01-01T00:00:00Z\",\"3\",\"\",\"ADMIN\",\"SEARCHED\",\"\",\"\",\"\",\"\",\"\",\"work list, name =김\"");
	}

}
