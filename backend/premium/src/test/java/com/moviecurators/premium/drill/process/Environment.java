package com.moviecurators.premium.drill.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.process.Keys.Generation;
import com.moviecurators.premium.drill.support.Seed;
import org.jspecify.annotations.Nullable;

/**
 * The processes of drills: two nodes of the packaged application, a database and the
 * KakaoPay simulator.
 */
public final class Environment implements AutoCloseable {

	/**
	 * Makes sign-ups cheap, because drills need many members, and lifts the limits per
	 * address, because all of them come from one address.
	 */
	private static final List<String> CHEAP_MEMBERS = List.of("--premium.passwords.memory-kib=64",
			"--premium.passwords.iterations=1", "--premium.rate-limits.sign-up.count=1000000",
			"--premium.rate-limits.sign-in-address.count=1000000", "--premium.rate-limits.approve.count=1000000");

	private final Database database;

	private final SimulatorProcess kakaoPay;

	private final Keys keys = new Keys();

	private final List<Node> nodes;

	private Environment(Plan plan, Database database) {
		this.database = database;
		this.kakaoPay = SimulatorProcess.start(plan.name(), Seed.VALUE);
		List<String> settings = Stream
			.of(CHEAP_MEMBERS, database.settings(), merchant(this.kakaoPay),
					this.keys.settings(Generation.OLD, Generation.NEW), plan.settings())
			.flatMap(List::stream)
			.toList();
		this.nodes = IntStream.range(0, Region.values().length)
			.mapToObj((index) -> Node.start(plan.nodeName(index), Region.values()[index], plan.clock(index), settings))
			.toList();
	}

	/** Plans an environment with a schema on the shared database server. */
	public static Plan plan(String name) {
		return new Plan(name, false, List.of(), List.of());
	}

	public Database database() {
		return this.database;
	}

	public SimulatorProcess kakaoPay() {
		return this.kakaoPay;
	}

	public Keys keys() {
		return this.keys;
	}

	public List<Node> nodes() {
		return this.nodes;
	}

	/** Chooses a node at random, like a load balancer without health checks. */
	public Node anyNode() {
		return this.nodes.get(ThreadLocalRandom.current().nextInt(this.nodes.size()));
	}

	@Override
	public void close() {
		this.nodes.forEach((node) -> node.process().kill());
		this.kakaoPay.process().kill();
		this.database.close();
	}

	private static List<String> merchant(SimulatorProcess kakaoPay) {
		return List.of("--kakaopay.base-url=" + kakaoPay.origin(), "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000");
	}

	private Environment awaitUp() {
		try {
			this.nodes.forEach(Node::awaitUp);
			this.kakaoPay.awaitUp();
			return this;
		}
		catch (IllegalStateException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * What an environment consists of.
	 *
	 * @param name names the logs and the schema
	 * @param ownServer whether the database server may be killed or frozen
	 * @param clocks how far each node's own clock is ahead when it starts; empty if all
	 * nodes have the machine's
	 * @param settings settings of the nodes, beside those of all drills
	 */
	public record Plan(String name, boolean ownServer, List<Duration> clocks, List<String> settings) {

		public Plan withOwnDatabaseServer() {
			return new Plan(this.name, true, this.clocks, this.settings);
		}

		public Plan withClocks(Duration... ahead) {
			return new Plan(this.name, this.ownServer, List.of(ahead), this.settings);
		}

		public Plan with(List<String> more) {
			return new Plan(this.name, this.ownServer, this.clocks,
					Stream.concat(this.settings.stream(), more.stream()).toList());
		}

		/** Starts the processes and waits until they are up. */
		public Environment open() {
			return new Environment(this, database()).awaitUp();
		}

		private Database database() {
			return this.ownServer ? Database.onOwnServer(this.name) : Database.onSharedServer(this.name);
		}

		private String nodeName(int index) {
			return this.name + "-node-" + (index + 1);
		}

		private @Nullable ProcessClock clock(int index) {
			return this.clocks.isEmpty() ? null : new ProcessClock(nodeName(index), this.clocks.get(index));
		}

	}

}
