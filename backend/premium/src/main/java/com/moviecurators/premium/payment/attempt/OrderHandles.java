package com.moviecurators.premium.payment.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import com.moviecurators.premium.common.secret.KeyedHash;
import com.moviecurators.premium.common.secret.Secrets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes and checks order handles: {@code mc-<random>-<signature>}, 128 bits each.
 * KakaoPay knows a handle as {@code partner_order_id}, and it returns in the browser's
 * address. It cannot be guessed or forged, and it has no login power. The first key
 * signs; a signature by any key is accepted.
 */
@Component
public class OrderHandles {

	private static final Pattern SHAPE = Pattern.compile("mc-[0-9a-f]{32}-[0-9a-f]{32}");

	private static final int BYTES = 16;

	private final SecureRandom random;

	private final List<KeyedHash> hashes;

	@Autowired
	OrderHandles(Secrets secrets) {
		this(new SecureRandom(), secrets.orderHandleKeys().stream().map(KeyedHash::new).toList());
	}

	OrderHandles(SecureRandom random, List<KeyedHash> hashes) {
		this.random = random;
		this.hashes = hashes;
	}

	public String next() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String body = "mc-" + HexFormat.of().formatHex(bytes);
		return body + "-" + signature(this.hashes.getFirst(), body);
	}

	/** Whether this service made the handle. */
	public boolean isOurs(String handle) {
		if (!SHAPE.matcher(handle).matches()) {
			return false;
		}
		int end = handle.lastIndexOf('-');
		String body = handle.substring(0, end);
		byte[] given = handle.substring(end + 1).getBytes(StandardCharsets.US_ASCII);
		return this.hashes.stream()
			.map((hash) -> signature(hash, body).getBytes(StandardCharsets.US_ASCII))
			.anyMatch((expected) -> MessageDigest.isEqual(expected, given));
	}

	/**
	 * Refuses a handle that this service never made.
	 * @throws PaymentRefused for such a handle
	 */
	public void requireOurs(String handle) {
		if (!isOurs(handle)) {
			throw new PaymentRefused(Refusal.UNKNOWN_ORDER);
		}
	}

	private static String signature(KeyedHash hash, String body) {
		return HexFormat.of().formatHex(Arrays.copyOf(hash.of(body), BYTES));
	}

}
