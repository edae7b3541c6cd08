package com.moviecurators.premium.drill.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.support.Seed;
import com.moviecurators.premium.support.RandomKeys;

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

	private static final int NODES = 2;

	private final String name;

	private final Database database;

	private final SimulatorProcess kakaoPay;

	private final List<String> settings;

	private final List<Node> nodes;

	private Environment(Plan plan, Database database) {
		this.name = plan.name();
		this.database = database;
		this.kakaoPay = SimulatorProcess.start(plan.name(), Seed.VALUE);
		this.settings = Stream
			.of(CHEAP_MEMBERS, database.settings(), merchant(this.kakaoPay), secrets(), plan.settings())
			.flatMap(List::stream)
			.toList();
		this.nodes = IntStream.rangeClosed(1, NODES)
			.mapToObj((number) -> node("node-" + number, plan.launcher()))
			.toList();
	}

	/** Plans an environment with a schema on the shared database server. */
	public static Plan plan(String name) {
		return new Plan(name, false, (settings) -> PackagedApplication.unpacked().command(settings), List.of());
	}

	public Database database() {
		return this.database;
	}

	public SimulatorProcess kakaoPay() {
		return this.kakaoPay;
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

	private Node node(String nodeName, Launcher launcher) {
		int port = FreePorts.next();
		Path log = DrillFolder.log(this.name + "-" + nodeName);
		Stream<String> own = Stream.concat(this.settings.stream(), Stream.of("--server.port=" + port));
		return Node.start(port, launcher.command(own.toList()), log);
	}

	private static List<String> merchant(SimulatorProcess kakaoPay) {
		return List.of("--kakaopay.base-url=" + kakaoPay.origin(), "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000");
	}

	private static List<String> secrets() {
		return List.of("--premium.secrets.access-token-key=" + RandomKeys.next(),
				"--premium.secrets.order-handle-key=" + RandomKeys.next(),
				"--premium.secrets.pg-token-key=" + RandomKeys.next());
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
	 * @param launcher starts a node
	 * @param settings settings of the nodes, beside those of all drills
	 */
	public record Plan(String name, boolean ownServer, Launcher launcher, List<String> settings) {

		public Plan withOwnDatabaseServer() {
			return new Plan(this.name, true, this.launcher, this.settings);
		}

		public Plan with(Launcher other) {
			return new Plan(this.name, this.ownServer, other, this.settings);
		}

		public Plan with(List<String> more) {
			return new Plan(this.name, this.ownServer, this.launcher, more);
		}

		/** Starts the processes and waits until they are up. */
		public Environment open() {
			return new Environment(this, database()).awaitUp();
		}

		private Database database() {
			return this.ownServer ? Database.onOwnServer(this.name) : Database.onSharedServer(this.name);
		}

	}

	/** Makes the command that runs the application with these settings. */
	public interface Launcher {

		List<String> command(List<String> settings);

	}

}
