package com.moviecurators.premium.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.premium.support.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every write endpoint does once, under one Idempotency-Key, what it is asked to do. */
@DatabaseTest
class ExactlyOnceTest extends KeyedRequestsTest {

	private static final List<String> UNFIT = List.of("", "short", "x".repeat(65), "with space", "quote\"d-key-of-mine",
			"two-keys,in-one-line", "semi;colon");

	@ParameterizedTest
	@EnumSource
	void givesARepeatTheFirstAnswerByteForByte(WriteEndpoint endpoint) {
		WriteRequest request = endpoint.prepare(this);
		String key = newKey();
		Answer first = request.send(key);
		assertThat(first.status()).as(first.text()).isBetween(200, 204);
		assertSame(request.send(key), first);
		assertSame(request.send(key), first);
		assertThat(request.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "REFRESH", "SIGN_OUT" })
	void refusesAnotherBodyUnderTheSameKey(WriteEndpoint endpoint) {
		WriteRequest request = endpoint.prepare(this);
		String key = newKey();
		Answer first = request.send(key);
		Answer other = request.sendOther(key);
		assertThat(other.status()).as(other.text()).isEqualTo(422);
		assertThat(other.problem()).isEqualTo("idempotency-key-reused");
		assertSame(request.send(key), first);
		assertThat(request.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void doesNothingUnderAKeyOfAnotherForm(WriteEndpoint endpoint) {
		WriteRequest request = endpoint.prepare(this);
		for (String key : UNFIT) {
			Answer answer = request.send(key);
			assertThat(answer.status()).as(key).isEqualTo(400);
			assertThat(answer.problem()).as(key).isEqualTo("invalid-request");
		}
		assertThat(request.times().getAsLong()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void refusesARepeatWhileItIsWorkedOn(WriteEndpoint endpoint) {
		WriteRequest request = endpoint.prepare(this);
		String key = newKey();
		request.send(key);
		// As the row is while the first request is on its way.
		this.jdbc.sql("""
				update idempotency_record set response = null
				where id = (select id from (select max(id) as id from idempotency_record) as newest)""").update();
		assertInProgress(request.send(key));
		assertThat(request.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void separatesTwoMembersWhoShareAKey(WriteEndpoint endpoint) {
		WriteRequest mine = endpoint.prepare(this);
		this.member = this.nobody.newMember();
		WriteRequest theirs = endpoint.prepare(this);
		String key = newKey();
		Answer first = mine.send(key);
		Answer second = theirs.send(key);
		assertThat(second.status()).as(second.text()).isEqualTo(first.status());
		assertThat(List.of(mine.times().getAsLong(), theirs.times().getAsLong())).containsExactly(1L, 1L);
		assertSame(mine.send(key), first);
		assertSame(theirs.send(key), second);
	}

	@ParameterizedTest
	@EnumSource
	void isDoneOnceByAHundredAtOnce(WriteEndpoint endpoint) throws Exception {
		WriteRequest request = endpoint.prepare(this);
		String key = newKey();
		List<Future<Answer>> answers;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			answers = IntStream.range(0, 100).mapToObj((_) -> threads.submit(() -> request.send(key))).toList();
		}
		Answer first = request.send(key);
		for (Future<Answer> answer : answers) {
			if (answer.get().status() == 409) {
				assertInProgress(answer.get());
			}
			else {
				assertSame(answer.get(), first);
			}
		}
		assertThat(request.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void storesNothingReadable(WriteEndpoint endpoint) {
		WriteRequest request = endpoint.prepare(this);
		this.jdbc.sql("delete from idempotency_record").update();
		String key = newKey();
		Answer answer = request.send(key);
		List<String> secrets = new ArrayList<>(List.of(key, WriteEndpoint.PASSWORD, "@example.com", "premium_refresh"));
		answer.response().headers().allValues("set-cookie").forEach((cookie) -> secrets.add(cookie.split("[=;]")[1]));
		secrets.addAll(texts(answer.text()));
		secrets.addAll(texts(request.body()));
		secrets.removeIf(String::isEmpty);
		assertThat(stored()).hasSize(1).allSatisfy((row) -> assertThat(row).doesNotContain(secrets));
	}

	private static List<String> texts(@Nullable String json) {
		return (json == null || json.isEmpty()) ? List.of()
				: JsonMapper.shared()
					.readTree(json)
					.values()
					.stream()
					.filter(JsonNode::isString)
					.map(JsonNode::asString)
					.filter((text) -> text.length() >= 8)
					.toList();
	}

	/** Each row as whoever stole the database would read it. */
	private List<String> stored() {
		return this.jdbc.sql("select * from idempotency_record").query((row, _) -> {
			StringBuilder all = new StringBuilder();
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				byte[] bytes = row.getMetaData().getColumnName(column).equalsIgnoreCase("response")
						? row.getBytes(column) : row.getString(column).getBytes(StandardCharsets.UTF_8);
				all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
			}
			return all.toString();
		}).list();
	}

}
