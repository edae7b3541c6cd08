package com.moviecurators.benchmarks.cases;

import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.server.FloorProgram;
import com.moviecurators.benchmarks.server.PackagedApplication;

/**
 * What the cases have in common.
 *
 * @param application this tree's
 * @param baseline an older commit's
 * @param floor the least that is possible
 * @param kakaoPay the stand-in
 * @param quick fewer and shorter runs
 * @param share of the operations that a run usually has
 */
public record Setting(PackagedApplication application, PackagedApplication baseline, FloorProgram floor,
		KakaoPay kakaoPay, boolean quick, double share) {

	/** Has runs of half the length. */
	Setting halved() {
		return new Setting(this.application, this.baseline, this.floor, this.kakaoPay, this.quick, this.share / 2);
	}

	int rounds() {
		return this.quick ? 1 : 3;
	}

	/** Returns that number, or a third of it for a quick run. */
	int operations(int full) {
		return (int) (full * this.share / (this.quick ? 3 : 1));
	}

	int warmUp() {
		return (int) ((this.quick ? 6000 : 12_000) * this.share);
	}

}
