package com.moviecurators.premium.drill;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RandomKeys;

/**
 * Everything a drill takes place in: the packaged application twice, one MariaDB, one
 * KakaoPay.
 */
final class Scene implements AutoCloseable {

	/**
	 * What differs from production: hashes are cheap, because members are made by the
	 * thousand, and all of them come from one address.
	 */
	private static final List<String> CHEAP_MEMBERS = List.of("--premium.passwords.memory-kib=64",
			"--premium.passwords.iterations=1", "--premium.rate-limits.sign-up.count=1000000",
			"--premium.rate-limits.sign-in-address.count=1000000", "--premium.rate-limits.approve.count=1000000");

	private final String name;

	private final Database database;

	private final Kakao kakao;

	private final List<String> settings;

	private final List<Node> nodes;

	private Scene(Plan plan, Database database) {
		this.name = plan.name();
		this.database = database;
		this.kakao = Kakao.start(plan.name(), plan.seed());
		this.settings = Stream.of(CHEAP_MEMBERS, connections(database, this.kakao), secrets(), plan.settings())
			.flatMap(List::stream)
			.toList();
		this.nodes = IntStream.rangeClosed(1, plan.nodes())
			.mapToObj((number) -> node("node-" + number, plan.launcher()))
			.toList();
	}

	/** Plans two nodes, with a schema on the database server of all drills. */
	static Plan plan(String name, long seed) {
		return new Plan(name, seed, 2, false, (settings) -> PackagedApplication.unpacked().command(settings),
				List.of());
	}

	Database database() {
		return this.database;
	}

	Kakao kakao() {
		return this.kakao;
	}

	List<Node> nodes() {
		return this.nodes;
	}

	/** The node that a load balancer that knows nothing would choose. */
	Node anyNode() {
		return this.nodes.get(ThreadLocalRandom.current().nextInt(this.nodes.size()));
	}

	/** Somebody who reaches any node. */
	Member newMember() {
		return new Member(() -> anyNode().origin(), this.kakao);
	}

	/** Somebody who reaches this node only. */
	Member newMemberOf(Node node) {
		return new Member(node::origin, this.kakao);
	}

	@Override
	public void close() {
		this.nodes.forEach((node) -> node.program().kill());
		this.kakao.program().kill();
		this.database.close();
	}

	private Node node(String nodeName, Launcher launcher) {
		int port = FreePorts.next();
		Path log = DrillFolder.log(this.name + "-" + nodeName);
		Stream<String> own = Stream.concat(this.settings.stream(), Stream.of("--server.port=" + port));
		return Node.start(port, launcher.command(own.toList()), log);
	}

	private static List<String> connections(Database database, Kakao kakao) {
		return List.of("--spring.profiles.active=mysql,mariadb", "--spring.datasource.url=" + database.address(),
				"--spring.datasource.username=root", "--spring.datasource.password=",
				"--kakaopay.base-url=" + kakao.origin(), "--kakaopay.cid=TC0ONETIME",
				"--kakaopay.secret-key=DEV0000000000000000000000000000000000000");
	}

	private static List<String> secrets() {
		return List.of("--premium.secrets.access-token-key=" + RandomKeys.next(),
				"--premium.secrets.order-handle-key=" + RandomKeys.next(),
				"--premium.secrets.pg-token-key=" + RandomKeys.next());
	}

	private Scene awaitUp() {
		try {
			this.nodes.forEach(Node::awaitUp);
			this.kakao.awaitUp();
			return this;
		}
		catch (IllegalStateException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * What a drill needs.
	 *
	 * @param name of the drill, for logs and the schema
	 * @param seed of KakaoPay's
	 * @param nodes how many
	 * @param ownServer whether it may kill or freeze the database server
	 * @param launcher how a node is started
	 * @param settings of the nodes, beside those that all drills need
	 */
	record Plan(String name, long seed, int nodes, boolean ownServer, Launcher launcher, List<String> settings) {

		Plan withOneNode() {
			return new Plan(this.name, this.seed, 1, this.ownServer, this.launcher, this.settings);
		}

		Plan withOwnDatabaseServer() {
			return new Plan(this.name, this.seed, this.nodes, true, this.launcher, this.settings);
		}

		Plan with(Launcher other) {
			return new Plan(this.name, this.seed, this.nodes, this.ownServer, other, this.settings);
		}

		Plan with(List<String> more) {
			return new Plan(this.name, this.seed, this.nodes, this.ownServer, this.launcher, more);
		}

		/** Starts all of it, and waits until it is up. */
		Scene open() {
			Database database = this.ownServer ? Database.onOwnServer(this.name) : Database.onSharedServer(this.name);
			return new Scene(this, database).awaitUp();
		}

	}

	/** Turns settings of the application into the command that runs it. */
	interface Launcher {

		List<String> command(List<String> settings);

	}

}
