package com.moviecurators.premium.audit;

import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.audit.AuditFact.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts are read as they were written, whatever their values are. */
class AuditFactTest {

	@Test
	void areReadAsTheyWereWritten() {
		List<AuditFact> facts = Stream
			.concat(Stream.of(Kind.values()).map(AuditFact::of),
					Stream.of("김 하늘", " a ", "NAME b", "=1", "").map((value) -> AuditFact.of(Kind.NAME, value)))
			.toList();
		assertThat(AuditFact.read(AuditFact.write(facts))).isEqualTo(facts);
		assertThat(AuditFact.read(AuditFact.write(List.of()))).isEmpty();
		assertThat(AuditFact.write(List.of())).isNull();
	}

	@Test
	void noValueBringsAFactOfItsOwn() {
		List<AuditFact> written = List.of(AuditFact.of(Kind.NAME, "a\nTID\r\n\u2028b"));
		assertThat(AuditFact.read(AuditFact.write(written))).containsExactly(AuditFact.of(Kind.NAME, "a TID  b"));
	}

}
