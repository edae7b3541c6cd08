package com.moviecurators.premium.payment.withdrawal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.moviecurators.premium.payment.refund.RefundRefusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the owner of the shop reads is what the machine does. */
class MembershipRulesTest {

	private static final Pattern TERM = Pattern
		.compile("(?m)^\\| `([a-z-]+)` \\| (\\d+)(?:st|nd|rd|th) \\| (yes|no) \\| (\\d+) % \\|");

	private static final Pattern REFUSAL = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (?!\\d)");

	/** A person decides, or the member is told the new amount. */
	private static final Set<RefundRefusal> NOT_TOLD = Set.of(RefundRefusal.UNDECIDED, RefundRefusal.OVERTAKEN);

	private final String rules = read();

	@Test
	void theTableHasEveryTerm() {
		assertThat(TERM.matcher(this.rules).results().map(MembershipRulesTest::row))
			.containsExactlyElementsOf(Arrays.stream(RefundTerm.values()).map(MembershipRulesTest::row).toList());
	}

	@Test
	void theTableHasEveryRefusalThatMembersAreTold() {
		assertThat(REFUSAL.matcher(this.rules).results().map((row) -> row.group(1)))
			.containsExactlyElementsOf(Arrays.stream(RefundRefusal.values())
				.filter((refusal) -> !NOT_TOLD.contains(refusal))
				.map(RefundRefusal::code)
				.toList());
	}

	private static List<String> row(MatchResult row) {
		return List.of(row.group(1), row.group(2), row.group(3), row.group(4));
	}

	private static List<String> row(RefundTerm term) {
		return List.of(term.code().code(), String.valueOf(term.days()), term.isForUsed() ? "yes" : "no",
				String.valueOf(term.percent()));
	}

	private static String read() {
		try {
			return Files.readString(Path.of("../docs/membership-rules.md"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
