package com.moviecurators.premium.payment.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the whole reconciliation matrix, and the document that shows it. */
class ReconciliationMatrixTest {

	private static final Path DOCUMENT = Path.of("../docs/reconciliation-matrix.md");

	private static final List<PaymentStatus> STATES = List.of(PaymentStatus.READY, PaymentStatus.RETURNED,
			PaymentStatus.UNKNOWN, PaymentStatus.APPROVED, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDING,
			PaymentStatus.REFUNDED, PaymentStatus.CANCELED, PaymentStatus.FAILED, PaymentStatus.EXPIRED,
			PaymentStatus.CREATED, PaymentStatus.APPROVING, PaymentStatus.IN_REVIEW);

	/** What is expected, written by hand: one line a status, one word a state. */
	private static final String EXPECTED = """
			READY               WAIT WAIT TRY  REV  REV  REV  REV  -    -    -    -    -    -
			SEND_TMS            WAIT WAIT TRY  REV  REV  REV  REV  -    -    -    -    -    -
			OPEN_PAYMENT        WAIT WAIT TRY  REV  REV  REV  REV  -    -    -    -    -    -
			SELECT_METHOD       WAIT WAIT TRY  REV  REV  REV  REV  -    -    -    -    -    -
			ARS_WAITING         WAIT WAIT TRY  REV  REV  REV  REV  -    -    -    -    -    -
			AUTH_PASSWORD       WAIT WAIT TRY  REV  REV  REV  REV  -    -    -    -    -    -
			SUCCESS_PAYMENT     LATE REC  REC  -    CMP  CMP  CMP  LATE LATE LATE -    -    -
			PART_CANCEL_PAYMENT CMP  CMP  CMP  CMP  CMP  CMP  CMP  CMP  CMP  CMP  -    -    CMP
			CANCEL_PAYMENT      CMP  CMP  CMP  CMP  CMP  CMP  -    CMP  CMP  CMP  -    -    CMP
			QUIT_PAYMENT        CAN  CAN  CAN  REV  REV  REV  REV  -    -    -    -    -    -
			FAIL_PAYMENT        FAIL FAIL FAIL REV  REV  REV  REV  -    -    -    -    -    -
			FAIL_AUTH_PASSWORD  FAIL FAIL FAIL REV  REV  REV  REV  -    -    -    -    -    -
			ISSUED_SID          REV  REV  REV  -    -    -    -    REV  REV  REV  -    -    -
			UNRECOGNIZED        REV  REV  REV  -    -    -    -    REV  REV  REV  -    -    -
			""";

	static Stream<Arguments> allPairs() {
		return EXPECTED.lines().map((line) -> line.split(" +")).flatMap((cells) -> {
			assertThat(cells).hasSize(STATES.size() + 1);
			return Stream.iterate(0, (i) -> i < STATES.size(), (i) -> i + 1)
				.map((i) -> Arguments.of(OrderStatus.valueOf(cells[0]), STATES.get(i), action(cells[i + 1])));
		});
	}

	@ParameterizedTest
	@MethodSource("allPairs")
	void actsAsTheTableSays(OrderStatus status, PaymentStatus state, ReconciliationAction expected) {
		assertThat(ReconciliationMatrix.actionFor(status, state)).isEqualTo(expected);
	}

	@Test
	void theTableLeavesNothingOut() {
		assertThat(allPairs()).hasSize(OrderStatus.values().length * PaymentStatus.values().length);
		assertThat(STATES).containsExactlyInAnyOrder(PaymentStatus.values());
	}

	@Test
	void theDocumentSaysTheSame() throws IOException {
		List<String> rows = Files.readAllLines(DOCUMENT).stream().filter((line) -> line.startsWith("|")).toList();
		assertThat(rows).containsAll(document());
	}

	/** The table of the document, as it must be. */
	private static List<String> document() {
		Stream<String> head = Stream.of(row("KakaoPay says", STATES.stream().map(PaymentStatus::name)));
		Stream<String> body = Arrays.stream(OrderStatus.values())
			.map((status) -> row(status.name(),
					STATES.stream().map((state) -> text(ReconciliationMatrix.actionFor(status, state)))));
		return Stream.concat(head, body).toList();
	}

	private static String row(String first, Stream<String> cells) {
		return "| " + first + " | " + String.join(" | ", cells.toList()) + " |";
	}

	private static String text(ReconciliationAction action) {
		return (action == ReconciliationAction.NOTHING) ? "–"
				: action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static ReconciliationAction action(String word) {
		return switch (word) {
			case "-" -> ReconciliationAction.NOTHING;
			case "WAIT" -> ReconciliationAction.WAIT;
			case "TRY" -> ReconciliationAction.RETRY_APPROVAL;
			case "CAN" -> ReconciliationAction.CLOSE_AS_CANCELED;
			case "FAIL" -> ReconciliationAction.CLOSE_AS_FAILED;
			case "REC" -> ReconciliationAction.RECORD;
			case "LATE" -> ReconciliationAction.UNEXPECTED_CAPTURE;
			case "CMP" -> ReconciliationAction.COMPARE_REFUNDS;
			case "REV" -> ReconciliationAction.REVIEW;
			default -> throw new IllegalArgumentException(word);
		};
	}

}
