package com.moviecurators.premium.common.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import com.moviecurators.premium.common.InvalidSetting;
import org.jspecify.annotations.Nullable;

/** Validates keys and reports all invalid ones together. */
final class SecretRules {

	private static final String REMEDY = ": make each key with `openssl rand -base64 32` and put it into "
			+ "application-secret.yml (see application-secret.yml.example) or into the environment.";

	private static final int MIN_BYTES = 32;

	/** 32 random bytes practically always have more different values. */
	private static final int MIN_DIFFERENT_BYTES = 16;

	private final List<String> faults = new ArrayList<>();

	private final List<byte[]> accepted = new ArrayList<>();

	/**
	 * Records the fault of each key that has one, and returns the keys. Names the place
	 * of a key in a list of several.
	 */
	List<byte[]> require(String name, @Nullable List<String> keys) {
		List<String> given = (keys != null && !keys.isEmpty()) ? keys : List.of("");
		return IntStream.range(0, given.size())
			.mapToObj((place) -> require((given.size() > 1) ? name + "[" + place + "]" : name, given.get(place)))
			.toList();
	}

	private byte[] require(String name, String key) {
		byte[] decoded = decoded(key.strip());
		String fault = fault(decoded);
		if (fault != null) {
			this.faults.add(name + " " + fault);
		}
		return (decoded != null) ? decoded : new byte[0];
	}

	/** Refuses all keys together if one is invalid. */
	void throwIfInvalid() {
		if (!this.faults.isEmpty()) {
			throw new InvalidSetting(String.join(", ", this.faults) + REMEDY);
		}
	}

	private @Nullable String fault(byte @Nullable [] key) {
		if (key == null) {
			return "is not base64";
		}
		if (key.length == 0) {
			return "is missing";
		}
		if (key.length < MIN_BYTES) {
			return "is only " + key.length + " bytes long";
		}
		return faultOfLongEnough(key);
	}

	private @Nullable String faultOfLongEnough(byte[] key) {
		if (differentBytes(key) < MIN_DIFFERENT_BYTES) {
			return "is not random";
		}
		if (this.accepted.stream().anyMatch((other) -> Arrays.equals(other, key))) {
			return "repeats another key";
		}
		this.accepted.add(key);
		return null;
	}

	private static long differentBytes(byte[] key) {
		boolean[] seen = new boolean[256];
		int different = 0;
		for (byte one : key) {
			different += seen[one & 0xff] ? 0 : 1;
			seen[one & 0xff] = true;
		}
		return different;
	}

	private static byte @Nullable [] decoded(String key) {
		try {
			return Base64.getDecoder().decode(key);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
