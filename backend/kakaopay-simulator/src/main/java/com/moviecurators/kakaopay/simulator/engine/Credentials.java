package com.moviecurators.kakaopay.simulator.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import org.jspecify.annotations.Nullable;

/** Checks the secret key in the header, and the CID with its secret in the body. */
final class Credentials {

	private static final Pattern HEADER = Pattern.compile("(SECRET_KEY|DEV_SECRET_KEY) (\\S+)");

	private static final Pattern KEY = Pattern.compile("[A-Z0-9]{40}");

	private final EngineSettings settings;

	Credentials(EngineSettings settings) {
		this.settings = settings;
	}

	Optional<String> acceptedKey(@Nullable String authorization) {
		try {
			return Optional.of(checkHeader(authorization));
		}
		catch (Refusal refusal) {
			return Optional.empty();
		}
	}

	/** Reads the secret key, or refuses. */
	String checkHeader(@Nullable String authorization) {
		if (authorization == null || authorization.isBlank()) {
			throw new Refusal(ErrorCode.NO_AUTHORIZATION);
		}
		Matcher header = HEADER.matcher(authorization);
		Refusal.when(!header.matches(), ErrorCode.WRONG_SECRET_KEY,
				"authorization must be 'SECRET_KEY <key>' or 'DEV_SECRET_KEY <key>'");
		checkKey(header.group(1), header.group(2));
		return header.group(2);
	}

	String checkCid(RequestFields fields) {
		String cid = fields.text("cid", 10);
		Refusal.when(EngineSettings.RECURRING_CIDS.contains(cid), ErrorCode.WRONG_CID, EngineSettings.recurring(cid));
		Optional<String> secret = this.settings.cids().get(cid);
		if (secret == null) {
			throw new Refusal(ErrorCode.WRONG_CID);
		}
		String given = fields.optionalText("cid_secret", 24);
		Refusal.when(!secret.equals(Optional.ofNullable(given)), ErrorCode.WRONG_CID_SECRET);
		return cid;
	}

	private void checkKey(String scheme, String key) {
		String accepted = this.settings.secretKey();
		Refusal.when(accepted != null && !accepted.equals(key), ErrorCode.WRONG_SECRET_KEY);
		Refusal.when(accepted == null && !KEY.matcher(key).matches(), ErrorCode.WRONG_SECRET_KEY,
				"a secret key has 40 characters, upper-case letters and digits");
		Refusal.when(scheme.equals("DEV_SECRET_KEY") && !key.startsWith("DEV"), ErrorCode.WRONG_SECRET_KEY,
				"DEV_SECRET_KEY is for keys that begin with DEV");
	}

}
