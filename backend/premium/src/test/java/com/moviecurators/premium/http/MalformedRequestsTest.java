package com.moviecurators.premium.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.moviecurators.premium.account.NewAccount;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SigningUp;
import com.moviecurators.premium.support.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with a request, to whichever route: no server error, nothing changed,
 * a problem for programs, and few words in the log.
 */
@HttpTest
@TestInstance(Lifecycle.PER_CLASS)
class MalformedRequestsTest {

	private static final long SEED = 20_261_129;

	private static final int RANDOM_REQUESTS_PER_ROUTE = 20;

	private static final int MAX_LOGGED = 2_000;

	private static final int VERSION_NOT_SUPPORTED = 505;

	private static final Pattern INNER_LIFE = Pattern.compile("Exception|com\\.moviecurators|org\\.apache");

	private static final String PASSWORD = "correct horse battery";

	@Autowired
	Client client;

	@Autowired
	List<RequestMappingInfoHandlerMapping> mappings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SigningUp signingUp;

	private LogMeter log;

	/** One for each test, whose limits are untouched. */
	private final Queue<String> admins = new ArrayDeque<>();

	private final List<String> faults = new ArrayList<>();

	private Map<String, Long> before = Map.of();

	private Map<String, Long> rows = Map.of();

	private long lastEntry;

	private long answered;

	private String authorization = "";

	@BeforeAll
	void signInAdmins() {
		Stream.generate(this::signIn).limit(Malformed.values().length + 1).forEach(this.admins::add);
		this.before = withoutLooks(new Tables(this.jdbc).checksums());
	}

	/** An admin gets everywhere; a new one has nothing yet that a request could end. */
	private String signIn() {
		String email = UUID.randomUUID() + "@example.com";
		this.signingUp.signUp(new NewAccount(email, PASSWORD, "관객", Role.ADMIN));
		return "Authorization: Bearer " + this.client.signIn(email, PASSWORD).json().get("accessToken").asString();
	}

	@BeforeEach
	void startReading() {
		this.authorization = this.admins.remove();
		this.faults.clear();
		this.answered = 0;
		this.rows = withoutLooks(new Tables(this.jdbc).counts());
		this.lastEntry = this.jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
		this.log = LogMeter.started();
	}

	@AfterEach
	void stopReading() {
		this.log.close();
	}

	/** Reads all tables once: a database that earlier tests have filled is large. */
	@AfterAll
	void nothingHasChanged() {
		assertThat(withoutLooks(new Tables(this.jdbc).checksums())).isEqualTo(this.before);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void areRefused(Malformed kind) throws IOException {
		try (RawConnection connection = new RawConnection(this.client.port())) {
			for (Endpoint route : Endpoint.of(this.mappings)) {
				for (RawRequest request : requests(kind, route)) {
					boolean forPrograms = request.target().startsWith("/api/") && request.hasReadableLine();
					RawAnswer answer = kind.send(connection, request);
					require(answer.status() > 0, "no answer", request, "");
					check(request, forPrograms, answer);
				}
			}
		}
		assertNothingHappened();
	}

	@Test
	void areRefusedAtRandom() throws IOException {
		System.out.println("seed " + SEED);
		Random random = new Random(SEED);
		try (RawConnection connection = new RawConnection(this.client.port())) {
			for (Endpoint route : Endpoint.of(this.mappings)) {
				for (int i = 0; i < RANDOM_REQUESTS_PER_ROUTE; i++) {
					byte[] request = Malformed.mutated(route.request(), random);
					check(new String(request, StandardCharsets.ISO_8859_1), false, connection.exchange(request));
				}
			}
		}
		assertNothingHappened();
	}

	/** By the admin, who gets everywhere, and by nobody. */
	private List<RawRequest> requests(Malformed kind, Endpoint route) {
		RawRequest base = route.request();
		Stream<RawRequest> byAdmin = kind.to(route, base.and(this.authorization));
		return (route.path().startsWith("/api/") ? Stream.concat(byAdmin, kind.to(route, base)) : byAdmin).toList();
	}

	private void assertNothingHappened() {
		assertThat(this.faults).as(this.faults.size() + " faults").isEmpty();
		assertThat(withoutLooks(new Tables(this.jdbc).counts())).isEqualTo(this.rows);
		assertThat(entries("action not in ('SEARCHED', 'READ_AUDIT', 'EXPORTED_AUDIT')")).isZero();
		assertThat(entries("true")).isLessThanOrEqualTo(this.answered);
	}

	/** A look at support's pages that is answered leaves an entry, and nothing else. */
	private static Map<String, Long> withoutLooks(Map<String, Long> tables) {
		Map<String, Long> rest = new TreeMap<>(tables);
		assertThat(rest.remove("audit_entry")).isNotNull();
		return rest;
	}

	/** How many such entries the audit log got since. */
	private long entries(String condition) {
		return this.jdbc.sql("select count(*) from audit_entry where id > ? and " + condition)
			.param(this.lastEntry)
			.query(Long.class)
			.single();
	}

	private void check(Object request, boolean forPrograms, RawAnswer answer) {
		String logged = this.log.take();
		this.answered += (answer.status() < 400) ? 1 : 0;
		require(answer.status() < 500 || answer.status() == VERSION_NOT_SUPPORTED, "server error", request,
				answer + logged);
		require(logged.length() < MAX_LOGGED, "long log", request, logged);
		require(!INNER_LIFE.matcher(answer.body()).find(), "inner life", request, answer.body());
		require(!forPrograms || answer.status() < 400 || answer.isProblem(), "no problem", request, answer);
	}

	private void require(boolean held, String fault, Object request, Object answer) {
		if (!held) {
			String details = answer.toString();
			this.faults.add("%s: %s%n-> %s%n".formatted(fault, request.toString().replace(this.authorization, "…"),
					details.substring(0, Math.min(1_200, details.length()))));
		}
	}

}
