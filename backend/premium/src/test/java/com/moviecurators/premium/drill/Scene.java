package com.moviecurators.premium.drill;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RandomKeys;

import org.springframework.test.util.TestSocketUtils;

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

	private Scene(String name, Database database, Kakao kakao, Launcher launcher, List<String> extra) {
		this.name = name;
		this.database = database;
		this.kakao = kakao;
		this.settings = Stream.of(CHEAP_MEMBERS, connections(database, kakao), secrets(), extra)
			.flatMap(List::stream)
			.toList();
		this.nodes = IntStream.rangeClosed(1, 2).mapToObj((number) -> node("node-" + number, launcher)).toList();
	}

	/** Sets it up. */
	static Scene open(String name, long seed, String... settings) {
		return open(name, seed, PackagedApplication.unpacked()::command, settings);
	}

	static Scene open(String name, long seed, Launcher launcher, String... settings) {
		Scene scene = new Scene(name, Database.start(name), Kakao.start(name, seed), launcher, List.of(settings));
		scene.nodes.forEach(Node::awaitUp);
		return scene;
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

	/** One more node, with more settings. */
	Node oneMore(String nodeName, String... more) {
		Node node = node(nodeName, (common) -> PackagedApplication.unpacked()
			.command(Stream.concat(common.stream(), Stream.of(more)).toList()));
		node.awaitUp();
		return node;
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
		this.database.program().kill();
	}

	private Node node(String nodeName, Launcher launcher) {
		int port = TestSocketUtils.findAvailableTcpPort();
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

	/** Turns settings of the application into the command that runs it. */
	interface Launcher {

		List<String> command(List<String> settings);

	}

}
