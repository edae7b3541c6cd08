package com.moviecurators.premium.explorer;

import java.util.Collection;
import java.util.List;

/** Checks what holds for the acts of admins: I9. */
final class StaffChecks {

	private final Simulation simulation;

	StaffChecks(Simulation simulation) {
		this.simulation = simulation;
	}

	void check(Collection<Fault> injected) {
		List<Long> members = this.simulation.people().memberIds();
		RecordedDecisions decisions = this.simulation.decisions();
		expect(decisions.byOneAdminOnly(members) == 0, "one admin did what needs two");
		expect(decisions.repeated(members) == 0, "an act of an admin was carried out twice");
		if (injected.isEmpty()) {
			this.simulation.people()
				.wantedActs()
				.filter((act) -> !act.isRefused())
				.forEach((act) -> expect(decisions.isDone(act), "nobody refused it, and it was not done: " + act));
		}
	}

	private void expect(boolean holds, String otherwise) {
		if (!holds) {
			this.simulation.violated("I9 people", otherwise);
		}
	}

}
