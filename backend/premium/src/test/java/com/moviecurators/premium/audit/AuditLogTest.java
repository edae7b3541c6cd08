package com.moviecurators.premium.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.support.DatabaseTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An entry is as certain as the act that it is about, and stays as it was written. */
@DatabaseTest
@ActiveProfiles("test")
@SpringBootTest
class AuditLogTest {

	private static final Pattern CHANGES_THE_LOG = Pattern.compile(
			"(?i)\\b(update|delete\\s+from|truncate(\\s+table)?|delete|drop\\s+table)\\s+(audit_entry|AuditEntry)");

	private final SignedInMember actor = new SignedInMember(
			new MemberId(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50)), Role.SUPPORT);

	@Autowired
	AuditLog log;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Test
	void recordsInTheTransactionOfTheActOnly() {
		AuditRecord act = AuditRecord.of(this.actor, AuditAction.REFUNDED).about(9900).with("고객 요청");
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.log.record(act));
		this.transaction.executeWithoutResult((status) -> {
			this.log.record(act);
			status.setRollbackOnly();
		});
		assertThat(details()).isEmpty();
		this.transaction.executeWithoutResult((_) -> this.log.record(act));
		assertThat(details()).containsExactly("고객 요청");
	}

	@Test
	void cutsDetailsBetweenTwoCharacters() {
		this.transaction.executeWithoutResult(
				(_) -> this.log.record(AuditRecord.of(this.actor, AuditAction.NOTED).with("가" + "🎬".repeat(500))));
		assertThat(details()).containsExactly("가" + "🎬".repeat(499));
	}

	@Test
	void entryStaysAsItWasWritten() {
		this.transaction.executeWithoutResult(
				(_) -> this.log.record(AuditRecord.of(this.actor, AuditAction.CLOSED).with("as it was")));
		this.transaction.executeWithoutResult((_) -> {
			AuditEntry entry = this.entities
				.createQuery("select e from AuditEntry e where e.actorId = :actor", AuditEntry.class)
				.setParameter("actor", this.actor.id().value())
				.getSingleResult();
			ReflectionTestUtils.setField(entry, "text", "embellished");
		});
		assertThat(details()).containsExactly("as it was");
	}

	@Test
	void noStatementOfOursChangesTheLog() throws IOException {
		assertThat("delete from audit_entry where id = 1").matches(CHANGES_THE_LOG.pattern() + ".*");
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			List<Path> changing = files.filter(Files::isRegularFile).filter(AuditLogTest::changesTheLog).toList();
			assertThat(changing).isEmpty();
		}
	}

	private static boolean changesTheLog(Path file) {
		try {
			return file.toString().matches(".*\\.(java|sql)") && CHANGES_THE_LOG.matcher(Files.readString(file)).find();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> details() {
		return this.jdbc.sql("select details from audit_entry where actor_id = ?")
			.param(this.actor.id().value())
			.query(String.class)
			.list();
	}

}
