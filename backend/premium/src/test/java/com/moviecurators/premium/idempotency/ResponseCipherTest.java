package com.moviecurators.premium.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ResponseCipherTest {

	private static final IdempotentRequest WRITE = new IdempotentRequest("sign in", "a@b.kr",
			new IdempotencyKey("key-of-mine"), List.of("a@b.kr", "12345678"));

	private static final StoredResponse ANSWER = new StoredResponse(200, Map.of("Content-Type",
			List.of("application/json"), "Location", List.of("/api/x"), "Set-Cookie", List.of("cookie=s3cret; Path=/")),
			"{\"accessToken\":\"토큰\"}");

	private final ResponseCipher cipher = cipher("secret");

	@Test
	void opensWhatItLocked() {
		assertThat(this.cipher.decrypt(WRITE, this.cipher.encrypt(WRITE, ANSWER))).isEqualTo(ANSWER);
	}

	@Test
	void opensItAfterARestart() {
		assertThat(cipher("secret").decrypt(WRITE, this.cipher.encrypt(WRITE, ANSWER))).isEqualTo(ANSWER);
	}

	@Test
	void locksTheSameAnswerDifferentlyEachTime() {
		assertThat(this.cipher.encrypt(WRITE, ANSWER)).isNotEqualTo(this.cipher.encrypt(WRITE, ANSWER));
	}

	@Test
	void showsNothingOfTheAnswer() {
		String locked = new String(this.cipher.encrypt(WRITE, ANSWER), StandardCharsets.ISO_8859_1);
		assertThat(locked).doesNotContain("s3cret", "accessToken", "cookie", "json");
	}

	static Stream<IdempotentRequest> others() {
		return Stream.of(new IdempotentRequest("sign up", WRITE.scope(), WRITE.key(), WRITE.body()),
				new IdempotentRequest(WRITE.endpoint(), "c@d.kr", WRITE.key(), WRITE.body()),
				new IdempotentRequest(WRITE.endpoint(), WRITE.scope(), new IdempotencyKey("key-of-others"),
						WRITE.body()),
				new IdempotentRequest(WRITE.endpoint(), "a@b.kr\nkey-of-mine", WRITE.key(), WRITE.body()));
	}

	@ParameterizedTest
	@MethodSource("others")
	void keepsEndpointsOwnersAndKeysApart(IdempotentRequest other) {
		assertThat(this.cipher.lookup(other)).isNotEqualTo(this.cipher.lookup(WRITE));
		assertThat(this.cipher.fingerprint(other)).isNotEqualTo(this.cipher.fingerprint(WRITE));
		byte[] locked = this.cipher.encrypt(WRITE, ANSWER);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.cipher.decrypt(other, locked));
	}

	@Test
	void noticesAnAnswerThatWasTamperedWith() {
		byte[] locked = this.cipher.encrypt(WRITE, ANSWER);
		locked[locked.length - 1] ^= 1;
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.cipher.decrypt(WRITE, locked));
	}

	@Test
	void tellsBodiesApart() {
		IdempotentRequest other = new IdempotentRequest(WRITE.endpoint(), WRITE.scope(), WRITE.key(),
				List.of("a@b.kr", "12345679"));
		assertThat(this.cipher.lookup(other)).isEqualTo(this.cipher.lookup(WRITE));
		assertThat(this.cipher.fingerprint(other)).isNotEqualTo(this.cipher.fingerprint(WRITE));
	}

	@Test
	void needsTheSecretOfTheServer() {
		ResponseCipher foreign = cipher("another secret");
		assertThat(foreign.lookup(WRITE)).isNotEqualTo(this.cipher.lookup(WRITE));
		assertThat(foreign.fingerprint(WRITE)).isNotEqualTo(this.cipher.fingerprint(WRITE));
		byte[] locked = this.cipher.encrypt(WRITE, ANSWER);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> foreign.decrypt(WRITE, locked));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "with space", "with\nline", "열쇠열쇠열쇠열쇠", "quote'quote", "semi;colon",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	void takesNoKeyOfAnotherForm(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(key));
	}

	@Test
	void namesNeitherKeyNorBodyNorAnswerInText() {
		assertThat(WRITE + " " + WRITE.key() + " " + ANSWER).doesNotContain("key-of-mine", "12345678", "a@b.kr",
				"s3cret", "accessToken");
	}

	private static ResponseCipher cipher(String secret) {
		return new ResponseCipher(secret.getBytes(StandardCharsets.UTF_8), JsonMapper.shared());
	}

}
