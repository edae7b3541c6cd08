package com.moviecurators.premium.payment.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.moviecurators.premium.payment.Worklists;
import com.moviecurators.premium.payment.timeline.TimelineWriter;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the work list. Recovery decides most payments within the minute. */
@Component
@RequiredArgsConstructor
class ReadingWorklist implements Worklists {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final WorklistTable table;

	private final TimelineWriter timelines;

	private final Clock clock;

	@Override
	@Transactional(readOnly = true)
	public Worklist read(int page, Locale locale) {
		Instant undecidedBefore = this.clock.instant().minus(PATIENCE);
		List<Item> items = this.table.find(undecidedBefore, PAGE_SIZE, (long) page * PAGE_SIZE)
			.stream()
			.map((row) -> item(row, locale))
			.toList();
		return new Worklist(items, counts(this.table.count(undecidedBefore)));
	}

	private Item item(WorklistTable.Row row, Locale locale) {
		return new Item(row.order(), row.orderNumber(), row.kind(), row.status(), row.since(), row.amount(),
				row.reason(), this.timelines.sentence(row.reason(), locale), row.awaitingConfirmation(), row.member());
	}

	private static Counts counts(Map<Kind, Long> counts) {
		return new Counts(counts.getOrDefault(Kind.IN_REVIEW, 0L), counts.getOrDefault(Kind.AWAITING_CONFIRMATION, 0L),
				counts.getOrDefault(Kind.REFUND_IN_DOUBT, 0L), counts.getOrDefault(Kind.UNDECIDED, 0L));
	}

}
