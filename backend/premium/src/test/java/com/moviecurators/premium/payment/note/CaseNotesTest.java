package com.moviecurators.premium.payment.note;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.CaseNotes;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever writes about a case has read it as it is. */
class CaseNotesTest extends PaymentTest {

	@Autowired
	CaseNotes notes;

	@Autowired
	CaseRevisions revisions;

	@Autowired
	TransactionTemplate transactions;

	SignedInMember author;

	@BeforeEach
	void employ() {
		this.author = new SignedInMember(newMember(), Role.SUPPORT);
	}

	@Test
	void keepsWhatWasWrittenByWhom() {
		String order = readyOrder();
		write(order, " 전화로 문의.\n다시 전화하기로 함. ");
		write(order, "전화함");
		assertThat(this.notes.read(order)).extracting(CaseNotes.Note::text)
			.containsExactly("전화로 문의.\n다시 전화하기로 함.", "전화함");
		assertThat(this.notes.read(order)).extracting(CaseNotes.Note::author).containsOnly(this.author.id());
	}

	@Test
	void noteIsAnEntryOfTheAuditLog() {
		String order = readyOrder();
		write(order, "전화함");
		assertThat(this.jdbc
			.sql("select action, role, order_handle, member_id, details from audit_entry where actor_id = ?")
			.param(this.author.id().value())
			.query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
					row.getString(5)))
			.single()).isEqualTo(List.of("NOTED", "SUPPORT", order, this.member.value(), "전화함"));
	}

	@Test
	void everyChangeOfTheCaseIsANewRevision() {
		String order = readyOrder();
		long ready = revision(order);
		this.receiving.receive(order, TOKEN, new ClientAddress("127.0.0.1"));
		long returned = revision(order);
		write(order, "전화함");
		assertThat(List.of(ready, returned, revision(order))).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void refusesWhoeverSawAnEarlierCase() {
		String order = readyOrder();
		long seen = revision(order);
		this.receiving.receive(order, TOKEN, new ClientAddress("127.0.0.1"));
		assertThatExceptionOfType(DecisionRefused.class)
			.isThrownBy(() -> this.notes.write(this.author, order, "too late", seen));
		assertThat(this.notes.read(order)).isEmpty();
		assertThat(entries()).isZero();
	}

	@Test
	void ofManyWithTheSameRevisionOneIsWritten() throws Exception {
		String order = readyOrder();
		long seen = revision(order);
		int written = 0;
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> answers = IntStream.range(0, 8)
				.mapToObj((number) -> executor.submit(() -> isWritten(order, "note " + number, seen)))
				.toList();
			for (Future<Boolean> answer : answers) {
				written += answer.get() ? 1 : 0;
			}
		}
		assertThat(written).isOne();
		assertThat(this.notes.read(order)).hasSize(1);
		assertThat(entries()).isOne();
	}

	@Test
	void the201stNoteIsRefused() {
		String order = readyOrder();
		this.jdbc
			.sql("""
					insert into payment_note (attempt_id, author_id, written_at, text)
					select a.id, ?, a.created_at, 'called' from payment_attempt a, (%s) tens, (%s) hundreds
					where a.order_handle = ? and 10 * tens.digit + hundreds.digit < 199""".formatted(digits(20),
					digits(10)))
			.params(this.author.id().value(), order)
			.update();
		write(order, "the last one");
		assertThatExceptionOfType(DecisionRefused.class).isThrownBy(() -> write(order, "one too many"))
			.returns(DecisionRefusal.TOO_MANY_NOTES, DecisionRefused::refusal);
		assertThat(this.notes.read(order)).hasSize(200).last().returns("the last one", CaseNotes.Note::text);
		assertThat(entries()).isOne();
	}

	private static String digits(int count) {
		return IntStream.range(0, count)
			.mapToObj((digit) -> "select " + digit + " as digit")
			.collect(Collectors.joining(" union all "));
	}

	@Test
	void refusesAPaymentThatIsNone() {
		String order = readyOrder();
		for (String other : List.of(order + " ", "mc-none", order.toUpperCase(Locale.ROOT))) {
			assertThatExceptionOfType(PaymentRefused.class)
				.isThrownBy(() -> this.notes.write(this.author, other, "nobody's", 1));
			assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.notes.read(other));
		}
	}

	private boolean isWritten(String order, String text, long revision) {
		try {
			this.notes.write(this.author, order, text, revision);
			return true;
		}
		catch (DecisionRefused ex) {
			return false;
		}
	}

	private void write(String order, String text) {
		this.notes.write(this.author, order, text, revision(order));
	}

	private long revision(String order) {
		return this.transactions.execute((_) -> this.revisions.find(order).orElseThrow());
	}

	private long entries() {
		return this.jdbc.sql("select count(*) from audit_entry where actor_id = ?")
			.param(this.author.id().value())
			.query(Long.class)
			.single();
	}

}
