package com.moviecurators.premium.explorer;

import java.time.Duration;

/** Members buy. */
final class BuyingScenarios {

	private BuyingScenarios() {
	}

	/** Buys, while nothing goes wrong. */
	static void buy(Member member) {
		member.start();
		member.pay();
		member.returnToShop();
		member.approve();
	}

	static void buying(Simulation simulation) {
		Member member = simulation.people().newMember();
		buy(member);
		member.poll();
	}

	static void frontEndElsewhere(Simulation simulation) {
		Member member = simulation.people().newMember();
		member.start();
		member.pay();
		member.approve();
		member.poll();
	}

	static void closingTheTab(Simulation simulation) {
		Member member = simulation.people().newMember();
		member.start();
		member.pay();
		member.returnToShop();
		member.closeTab();
	}

	static void twoMembers(Simulation simulation) {
		Member one = simulation.people().newMember();
		Member other = simulation.people().newMember();
		one.start();
		other.start();
		one.pay();
		other.pay();
		other.returnToShop();
		one.returnToShop();
		one.approve();
		other.approve();
		one.poll();
		other.poll();
	}

	static void twoTabs(Simulation simulation) {
		Member member = simulation.people().newMember();
		member.start();
		member.startAgain();
		member.pay();
		member.returnToShop();
		member.approve();
		member.pay();
		member.approve();
		member.poll();
	}

	static void comingBackLater(Simulation simulation) {
		Member member = simulation.people().newMember();
		member.start();
		member.closePage();
		simulation.time().advance(Duration.ofMinutes(16));
		member.startAgain();
		member.pay();
		member.returnToShop();
		member.approve();
		member.poll();
	}

	static void changingOnesMind(Simulation simulation) {
		Member member = simulation.people().newMember();
		member.start();
		member.cancel();
		member.startAgain();
		simulation.time().advance(Duration.ofMinutes(10));
		member.pay();
		member.returnToShop();
		member.approve();
		member.poll();
	}

	static void impatience(Simulation simulation) {
		Member member = simulation.people().newMember();
		buy(member);
		simulation.time().advance(Duration.ofMinutes(6));
		member.startAgain();
		member.pay();
		member.approve();
		member.poll();
	}

	static void buyingAgain(Simulation simulation) {
		Member member = simulation.people().newMember();
		buy(member);
		member.closePage();
		simulation.time().advance(Duration.ofHours(6).plusMinutes(52));
		member.startAgain();
		member.pay();
		simulation.time().advance(Duration.ofMinutes(12));
		member.approve();
		member.poll();
	}

}
