package com.moviecurators.premium.idempotency;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RandomKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Nodes whose secrets are rotated: the context has the old one only. */
class RotatedKeysTest extends IdempotencyTest {

	private final byte[] newKey = Base64.getDecoder().decode(RandomKeys.next());

	private byte[] oldKey;

	@BeforeEach
	void readOldKey() {
		this.oldKey = this.secrets.pgTokenKeys().getFirst();
	}

	@Test
	void giveARepeatTheFirstAnswerByteForByte() {
		ResponseEntity<?> first = answer(this.request);
		assertSame(execution(ciphers(this.newKey, this.oldKey)).execute(this.request, Made.class, this::make,
				Made::response), first);
		assertThat(made()).isOne();
	}

	@Test
	void forgetItWithTheOldKey() {
		answer(this.request);
		assertThat(claims(this.newKey).claim(this.request)).isInstanceOf(KeyClaim.Won.class);
	}

	@Test
	void refuseAnotherBody() {
		answer(this.request);
		IdempotentRequest other = new IdempotentRequest(this.request.endpoint(), this.request.scope(),
				this.request.key(), "another body");
		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> rotated().claim(other));
	}

	@Test
	void seeThatTheFirstIsWorkedOn() {
		this.claims.claim(this.request);
		assertInProgress(rotated());
	}

	@Test
	void writeUnderTheFirstKey() {
		rotated().claim(this.request);
		assertInProgress(claims(this.newKey));
		assertThat(this.claims.claim(this.request)).isInstanceOf(KeyClaim.Won.class);
	}

	@Test
	void takeOverUnderTheFirstKeyFromAServerThatDied() {
		this.claims.claim(this.request);
		this.clock.advance(LEASE);
		assertThat(rotated().claim(this.request)).isInstanceOf(KeyClaim.Won.class);
		assertThat(rows()).isOne();
		assertInProgress(claims(this.newKey));
	}

	@Test
	void useAnExpiredKeyAgainUnderTheFirstKey() {
		answer(this.request);
		this.clock.advance(RETENTION);
		assertThat(rotated().claim(this.request)).isInstanceOf(KeyClaim.Won.class);
		assertThat(rows()).isOne();
		assertInProgress(claims(this.newKey));
	}

	@Test
	void giveWayToANodeThatClaimedAtTheSameTimeUnderAnotherKey() {
		KeyClaims notYetRotated = claims(this.oldKey, this.newKey);
		KeyClaims late = claims(ciphers(this.newKey, this.oldKey),
				new OvertakenRecords(this.jdbc, () -> notYetRotated.claim(this.request)));
		assertInProgress(late);
		assertThat(rows()).isOne();
		assertInProgress(notYetRotated);
	}

	private void assertInProgress(KeyClaims node) {
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> node.claim(this.request));
	}

	private KeyClaims rotated() {
		return claims(this.newKey, this.oldKey);
	}

	private KeyClaims claims(byte[]... keys) {
		return claims(ciphers(keys), this.records);
	}

	private static ResponseCiphers ciphers(byte[]... keys) {
		return new ResponseCiphers(Stream.of(keys).map((key) -> new ResponseCipher(key, JsonMapper.shared())).toList());
	}

	/** Lets another node act between the first look and the claim. */
	private static final class OvertakenRecords extends IdempotencyRecords {

		private final Runnable other;

		private boolean overtaken;

		OvertakenRecords(JdbcClient jdbc, Runnable other) {
			super(jdbc);
			this.other = other;
		}

		@Override
		List<IdempotencyRecord> find(List<String> lookups) {
			List<IdempotencyRecord> found = super.find(lookups);
			if (!this.overtaken) {
				this.overtaken = true;
				this.other.run();
			}
			return found;
		}

	}

}
