package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The members of a run, and the admins who decide about their payments. */
final class People {

	private final Simulation simulation;

	private final List<Member> members = new ArrayList<>();

	private final List<Staff> staff = new ArrayList<>();

	private @Nullable Member acting;

	People(Simulation simulation) {
		this.simulation = simulation;
	}

	/** A run begins, without anybody. */
	void clear() {
		this.members.clear();
		this.staff.clear();
		this.acting = null;
	}

	Member newMember() {
		Member member = new Member(this.simulation, this.simulation.accounts().add(this.simulation.now()));
		this.members.add(member);
		return member;
	}

	/** Two admins, who decide about the member's payment. */
	Staff newStaff(Member member) {
		Staff two = new Staff(this.simulation, member);
		this.staff.add(two);
		return two;
	}

	List<Member> members() {
		return this.members;
	}

	List<Long> memberIds() {
		return this.members.stream().map(Member::id).toList();
	}

	/** What the admins wanted to be done. */
	Stream<WantedAct> wantedActs() {
		return this.staff.stream().flatMap((two) -> two.wanted().stream());
	}

	/** Notes who acts: faults that concern a member concern this one. */
	void acts(Member member) {
		this.acting = member;
	}

	Member acting() {
		return (this.acting != null) ? this.acting : this.members.getFirst();
	}

	/** What they know and want, for the hash of a state. */
	Stream<String> describe(StateIds ids) {
		return Stream.concat(
				this.members.stream().map((member) -> ids.of("account", member.id()) + member.describe(ids)),
				wantedActs().map(WantedAct::toString));
	}

}
