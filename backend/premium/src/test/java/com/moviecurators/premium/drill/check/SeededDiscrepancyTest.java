package com.moviecurators.premium.drill.check;

import java.util.Arrays;

import com.moviecurators.premium.drill.check.Finding.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each check of the checker has a discrepancy that no other check finds. */
class SeededDiscrepancyTest {

	@Test
	void everyKindIsSeeded() {
		assertThat(Arrays.stream(SeededDiscrepancy.values()).map(SeededDiscrepancy::kind))
			.containsAll(Arrays.asList(Kind.values()));
	}

}
