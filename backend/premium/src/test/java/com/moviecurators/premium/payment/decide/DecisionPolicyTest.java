package com.moviecurators.premium.payment.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.decide.DecisionPolicy.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the whole table of decisions, and the document that shows it. */
class DecisionPolicyTest {

	private static final Path DOCUMENT = Path.of("../docs/operating.md");

	/** Written by hand: a state each line, a word each action. */
	private static final String BY_STATE = """
			CREATED            UNDECIDED   UNDECIDED   UNDECIDED    UNDECIDED
			READY              UNDECIDED   UNDECIDED   UNDECIDED    UNDECIDED
			RETURNED           UNDECIDED   UNDECIDED   UNDECIDED    UNDECIDED
			APPROVING          UNDECIDED   UNDECIDED   UNDECIDED    UNDECIDED
			UNKNOWN            UNDECIDED   UNDECIDED   UNDECIDED    UNDECIDED
			APPROVED           asks        RECORDED    RECORDED     asks
			PARTIALLY_REFUNDED asks        RECORDED    RECORDED     asks
			REFUNDING          REFUND_OPEN REFUND_OPEN REFUND_OPEN  REFUND_OPEN
			REFUNDED           REFUNDED    REFUNDED    REFUNDED     REFUNDED
			CANCELED           NOTHING_PAID CLOSED     CLOSED       NOTHING_PAID
			FAILED             NOTHING_PAID CLOSED     CLOSED       NOTHING_PAID
			EXPIRED            NOTHING_PAID CLOSED     CLOSED       NOTHING_PAID
			IN_REVIEW          asks        asks        asks         asks
			""";

	/** Written by hand: a report each line, a word each action. */
	private static final String BY_REPORT = """
			PAID                     one           one            SAYS_PAID     two
			ANOTHER_AMOUNT           one           two            SAYS_PAID     two
			ANOTHER_PAYER            two           ANOTHER_PAYER  SAYS_PAID     two
			NO_AMOUNT                one           NO_AMOUNT      SAYS_PAID     two
			PARTLY_REFUNDED          one           one            SAYS_PAID     two
			REFUNDED                 SAYS_REFUNDED SAYS_REFUNDED  SAYS_PAID     SAYS_REFUNDED
			RECORDS_DIFFER           RECORDS_DIFFER RECORDS_DIFFER SAYS_PAID    RECORDS_DIFFER
			PAYABLE                  SAYS_NOT_PAID SAYS_NOT_PAID  STILL_PAYABLE SAYS_NOT_PAID
			TIME_OVER                SAYS_NOT_PAID SAYS_NOT_PAID  one           SAYS_NOT_PAID
			STOPPED                  SAYS_NOT_PAID SAYS_NOT_PAID  one           SAYS_NOT_PAID
			FAILED                   SAYS_NOT_PAID SAYS_NOT_PAID  one           SAYS_NOT_PAID
			CONTRADICTS_ITSELF       SAYS_NOTHING  SAYS_NOTHING   two           SAYS_NOTHING
			UNKNOWN_TID              SAYS_NOTHING  SAYS_NOTHING   one           SAYS_NOTHING
			UNKNOWN_TID_AFTER_RETURN SAYS_NOTHING  SAYS_NOTHING   two           SAYS_NOTHING
			UNCLEAR                  SAYS_NOTHING  SAYS_NOTHING   two           SAYS_NOTHING
			NO_TID                   SAYS_NOTHING  SAYS_NOTHING   two           SAYS_NOTHING
			""";

	static Stream<Arguments> everything() {
		return rows(BY_STATE).flatMap((state) -> rows(BY_REPORT).flatMap((report) -> Arrays.stream(Action.values())
			.map((action) -> Arguments.of(action, KakaoPayReport.valueOf(report[0]), PaymentStatus.valueOf(state[0]),
					state[action.ordinal() + 1].equals("asks") ? report[action.ordinal() + 1]
							: state[action.ordinal() + 1]))));
	}

	@ParameterizedTest
	@MethodSource("everything")
	void judgesAsTheTablesSay(Action action, KakaoPayReport report, PaymentStatus status, String expected) {
		assertThat(word(DecisionPolicy.verdict(action, report, status))).isEqualTo(expected);
	}

	@Test
	void theTablesLeaveNothingOut() {
		assertThat(Action.values()).containsExactly(Action.REFUND, Action.RECORD_AS_PAID, Action.CLOSE,
				Action.REFUNDED_ELSEWHERE);
		assertThat(everything())
			.hasSize(Action.values().length * KakaoPayReport.values().length * PaymentStatus.values().length);
	}

	/**
	 * However many admins agree: what KakaoPay shows as paid is never closed as unpaid.
	 */
	@ParameterizedTest
	@EnumSource(names = { "PAID", "ANOTHER_AMOUNT", "ANOTHER_PAYER", "NO_AMOUNT", "PARTLY_REFUNDED", "REFUNDED",
			"RECORDS_DIFFER" })
	void neverClosesWhatKakaoPayShowsAsPaid(KakaoPayReport report) {
		assertThat(DecisionPolicy.verdict(Action.CLOSE, report))
			.isEqualTo(new Verdict.Refused(DecisionRefusal.SAYS_PAID));
	}

	@Test
	void theDocumentSaysTheSame() throws IOException {
		List<String> rows = Files.readAllLines(DOCUMENT).stream().filter((line) -> line.startsWith("|")).toList();
		assertThat(rows).containsAll(document());
	}

	/** The tables of the document, as they must be. */
	private static List<String> document() {
		Stream<String> states = Arrays.stream(PaymentStatus.values())
			.map((status) -> row(status.name(),
					(action) -> DecisionPolicy.refusalIn(action, status)
						.map((refusal) -> "no: " + text(refusal))
						.orElse("KakaoPay is asked")));
		Stream<String> reports = Arrays.stream(KakaoPayReport.values())
			.map((report) -> row(report.name(), (action) -> switch (DecisionPolicy.verdict(action, report)) {
				case Verdict.Allowed _ -> "yes";
				case Verdict.SecondAdmin _ -> "two admins";
				case Verdict.Refused(DecisionRefusal refusal) -> "no: " + text(refusal);
			}));
		return Stream.concat(states, reports).toList();
	}

	private static String row(String first, Function<Action, String> cell) {
		return "| " + first + " | " + String.join(" | ", Arrays.stream(Action.values()).map(cell).toList()) + " |";
	}

	private static String text(DecisionRefusal refusal) {
		return refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String word(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Allowed _ -> "one";
			case Verdict.SecondAdmin _ -> "two";
			case Verdict.Refused(DecisionRefusal refusal) -> refusal.name();
		};
	}

	private static Stream<String[]> rows(String table) {
		return table.lines().map((line) -> line.split(" +"));
	}

}
