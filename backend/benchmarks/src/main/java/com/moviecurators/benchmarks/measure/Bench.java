package com.moviecurators.benchmarks.measure;

import java.util.function.Supplier;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.StatementCounts;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.load.LoadResult;
import com.moviecurators.benchmarks.member.Keys;
import com.moviecurators.benchmarks.member.Members;
import com.moviecurators.benchmarks.process.Usage;
import com.moviecurators.benchmarks.server.Server;
import com.moviecurators.benchmarks.server.Target;

/**
 * What one case needs: a server that is measured, its database, and the stand-in for
 * KakaoPay.
 *
 * @param server is measured
 * @param database it uses
 * @param kakaoPay it calls
 * @param members who can be added
 * @param keys of the server
 */
public record Bench(Server server, Database database, KakaoPay kakaoPay, Members members,
		Keys keys) implements AutoCloseable {

	/** Starts the target on an empty database. */
	public static Bench start(Target target, Database database, KakaoPay kakaoPay) {
		Keys keys = Keys.random();
		database.reset();
		kakaoPay.reset();
		Server server = target.start(database, kakaoPay, keys);
		return new Bench(server, database, kakaoPay, new Members(database, keys), keys);
	}

	/** Has another node of the same application. */
	public Bench with(Server node) {
		return new Bench(node, this.database, this.kakaoPay, this.members, this.keys);
	}

	/**
	 * Measures what the load costs.
	 * @throws Refused if anything failed, or if the load generator was at its limit
	 */
	public Measurement measure(Supplier<LoadResult> load) {
		StatementCounts counts = this.database.counts();
		Usage standIn = this.kakaoPay.usage();
		Usage before = this.server.usage();
		LoadResult result = load.get();
		Usage after = this.server.usage();
		Measurement measurement = new Measurement(result, after.cpuSeconds() - before.cpuSeconds(),
				after.compilingSeconds() - before.compilingSeconds(),
				this.kakaoPay.usage().cpuSeconds() - standIn.cpuSeconds(), after.residentMib(),
				this.database.counts().since(counts));
		LoadCheck.requireSound(measurement);
		return measurement;
	}

	/** Kills the server. */
	@Override
	public void close() {
		this.server.close();
	}

}
