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

	private static final IdempotentRequest REQUEST = new IdempotentRequest("sign in", "a@b.kr",
			new IdempotencyKey("key-of-mine"), List.of("a@b.kr", "12345678"));

	private static final StoredResponse RESPONSE = new StoredResponse(200, Map.of("Content-Type",
			List.of("application/json"), "Location", List.of("/api/x"), "Set-Cookie", List.of("cookie=s3cret; Path=/")),
			"{\"accessToken\":\"토큰\"}");

	private final ResponseCipher cipher = cipher("secret");

	@Test
	void decryptsWhatItEncrypted() {
		assertThat(this.cipher.decrypt(REQUEST, this.cipher.encrypt(REQUEST, RESPONSE))).isEqualTo(RESPONSE);
	}

	@Test
	void decryptsItAfterARestart() {
		assertThat(cipher("secret").decrypt(REQUEST, this.cipher.encrypt(REQUEST, RESPONSE))).isEqualTo(RESPONSE);
	}

	@Test
	void encryptsTheSameResponseDifferentlyEachTime() {
		assertThat(this.cipher.encrypt(REQUEST, RESPONSE)).isNotEqualTo(this.cipher.encrypt(REQUEST, RESPONSE));
	}

	@Test
	void showsNothingOfTheResponse() {
		String cipherText = new String(this.cipher.encrypt(REQUEST, RESPONSE), StandardCharsets.ISO_8859_1);
		assertThat(cipherText).doesNotContain("s3cret", "accessToken", "cookie", "json");
	}

	static Stream<IdempotentRequest> others() {
		return Stream.of(new IdempotentRequest("sign up", REQUEST.scope(), REQUEST.key(), REQUEST.body()),
				new IdempotentRequest(REQUEST.endpoint(), "c@d.kr", REQUEST.key(), REQUEST.body()),
				new IdempotentRequest(REQUEST.endpoint(), REQUEST.scope(), new IdempotencyKey("key-of-others"),
						REQUEST.body()),
				new IdempotentRequest(REQUEST.endpoint(), "a@b.kr\nkey-of-mine", REQUEST.key(), REQUEST.body()));
	}

	@ParameterizedTest
	@MethodSource("others")
	void separatesEndpointsOwnersAndKeys(IdempotentRequest other) {
		assertThat(this.cipher.lookup(other)).isNotEqualTo(this.cipher.lookup(REQUEST));
		assertThat(this.cipher.fingerprint(other)).isNotEqualTo(this.cipher.fingerprint(REQUEST));
		byte[] cipherText = this.cipher.encrypt(REQUEST, RESPONSE);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.cipher.decrypt(other, cipherText));
	}

	@Test
	void noticesAResponseThatWasTamperedWith() {
		byte[] cipherText = this.cipher.encrypt(REQUEST, RESPONSE);
		cipherText[cipherText.length - 1] ^= 1;
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.cipher.decrypt(REQUEST, cipherText));
	}

	@Test
	void distinguishesBodies() {
		IdempotentRequest other = new IdempotentRequest(REQUEST.endpoint(), REQUEST.scope(), REQUEST.key(),
				List.of("a@b.kr", "12345679"));
		assertThat(this.cipher.lookup(other)).isEqualTo(this.cipher.lookup(REQUEST));
		assertThat(this.cipher.fingerprint(other)).isNotEqualTo(this.cipher.fingerprint(REQUEST));
	}

	@Test
	void needsTheSecretOfTheServer() {
		ResponseCipher foreign = cipher("another secret");
		assertThat(foreign.lookup(REQUEST)).isNotEqualTo(this.cipher.lookup(REQUEST));
		assertThat(foreign.fingerprint(REQUEST)).isNotEqualTo(this.cipher.fingerprint(REQUEST));
		byte[] cipherText = this.cipher.encrypt(REQUEST, RESPONSE);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> foreign.decrypt(REQUEST, cipherText));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "with space", "with\nline", "열쇠열쇠열쇠열쇠", "quote'quote", "semi;colon",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	void takesNoKeyOfAnotherForm(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(key));
	}

	@Test
	void namesNeitherKeyNorBodyNorResponseInText() {
		assertThat(REQUEST + " " + REQUEST.key() + " " + RESPONSE).doesNotContain("key-of-mine", "12345678", "a@b.kr",
				"s3cret", "accessToken");
	}

	private static ResponseCipher cipher(String secret) {
		return new ResponseCipher(secret.getBytes(StandardCharsets.UTF_8), JsonMapper.shared());
	}

}
