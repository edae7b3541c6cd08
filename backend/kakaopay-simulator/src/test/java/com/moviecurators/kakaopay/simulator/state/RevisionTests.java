package com.moviecurators.kakaopay.simulator.state;

import java.time.Clock;
import java.time.Duration;

import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTests {

	private final MovableClock clock = new MovableClock(Clock.systemUTC());

	private final Revision revision = new Revision(this.clock);

	@Test
	void staysTheSameWithoutAChange() {
		assertThat(this.revision.current()).isEqualTo(this.revision.current());
	}

	@Test
	void growsWithEveryChange() {
		long before = this.revision.current();
		this.revision.next();
		assertThat(this.revision.current()).isEqualTo(before + 1);
	}

	@Test
	void noticesThatTheClockWasMovedAndReset() {
		long before = this.revision.current();
		this.clock.advance(Duration.ofMinutes(1));
		long moved = this.revision.current();
		this.clock.reset();
		assertThat(moved).isEqualTo(before + 1);
		assertThat(this.revision.current()).isEqualTo(moved + 1);
	}

	@Test
	void repeatsNoNumberAfterARestart() {
		long before = this.revision.current();
		assertThat(new Revision(this.clock).current()).isGreaterThanOrEqualTo(before);
	}

}
