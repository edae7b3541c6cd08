package com.moviecurators.kakaopay.simulator.engine;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.order.CancelWindows;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's contract with the simulated KakaoPay.
 *
 * @param secretKey the only accepted key; null accepts every well-formed key
 * @param cids the known CIDs, each with its secret if it has one
 * @param registeredOrigins the allowed origins of return addresses, for instance
 * {@code https://shop.example.com} or {@code https://*.example.com}; empty allows all
 * @param maximumAmount the limit of one payment in won; null for no limit
 * @param maximumPayments the number of payments that are retained. A further one evicts
 * the oldest final one; the calls for it are then answered as for an unknown tid
 * @param cancelWindows how long a payment can be cancelled
 */
public record EngineSettings(@Nullable String secretKey, Map<String, Optional<String>> cids,
		List<String> registeredOrigins, @Nullable Long maximumAmount, int maximumPayments,
		CancelWindows cancelWindows) {

	/** KakaoPay's test CID of one-time payments. */
	public static final String ONE_TIME_CID = "TC0ONETIME";

	/** KakaoPay's test CIDs of recurring payments, which are not simulated. */
	static final Set<String> RECURRING_CIDS = Set.of("TCSUBSCRIP", "TCSEQUENCE");

	/** Accepts every well-formed key, KakaoPay's one-time test CID and every origin. */
	public EngineSettings() {
		this(null, Map.of(ONE_TIME_CID, Optional.empty()), List.of(), null, 10_000, new CancelWindows());
	}

	/**
	 * Copies the collections, so that later changes to them have no effect.
	 * @throws IllegalArgumentException if a CID is for recurring payments, or no payment
	 * would be retained
	 */
	public EngineSettings {
		if (maximumPayments < 1) {
			throw new IllegalArgumentException("maximumPayments must be at least 1");
		}
		cids.keySet().stream().filter(RECURRING_CIDS::contains).findFirst().ifPresent((cid) -> {
			throw new IllegalArgumentException(recurring(cid));
		});
		cids = Map.copyOf(cids);
		registeredOrigins = List.copyOf(registeredOrigins);
	}

	static String recurring(String cid) {
		return "The CID " + cid + " is for recurring payments, which are not simulated.";
	}

	/** Reads the secret key of an Authorization header; empty if KakaoPay refuses it. */
	public Optional<String> acceptedKey(@Nullable String authorization) {
		return new Credentials(this).acceptedKey(authorization);
	}

	/** Sets the only accepted secret key. */
	public EngineSettings withSecretKey(String secretKey) {
		return new EngineSettings(secretKey, this.cids, this.registeredOrigins, this.maximumAmount,
				this.maximumPayments, this.cancelWindows);
	}

	/**
	 * Adds a CID and its secret; null for none.
	 * @throws IllegalArgumentException if the CID is for recurring payments
	 */
	public EngineSettings withCid(String cid, @Nullable String cidSecret) {
		Map<String, Optional<String>> more = new LinkedHashMap<>(this.cids);
		more.put(cid, Optional.ofNullable(cidSecret));
		return new EngineSettings(this.secretKey, more, this.registeredOrigins, this.maximumAmount,
				this.maximumPayments, this.cancelWindows);
	}

	/** Sets the allowed origins of return addresses. */
	public EngineSettings withRegisteredOrigins(List<String> origins) {
		return new EngineSettings(this.secretKey, this.cids, origins, this.maximumAmount, this.maximumPayments,
				this.cancelWindows);
	}

	/** Sets the limit of one payment, in won. */
	public EngineSettings withMaximumAmount(long won) {
		return new EngineSettings(this.secretKey, this.cids, this.registeredOrigins, won, this.maximumPayments,
				this.cancelWindows);
	}

	/** Sets the number of payments that are retained, at least 1. */
	public EngineSettings withMaximumPayments(int payments) {
		return new EngineSettings(this.secretKey, this.cids, this.registeredOrigins, this.maximumAmount, payments,
				this.cancelWindows);
	}

	/**
	 * Sets how long payments with a method can be cancelled.
	 * @throws IllegalArgumentException as {@link CancelWindows}
	 */
	public EngineSettings withCancelWindow(PaymentMethod method, Period length) {
		return new EngineSettings(this.secretKey, this.cids, this.registeredOrigins, this.maximumAmount,
				this.maximumPayments, this.cancelWindows.with(method, length));
	}

	@Override
	public String toString() {
		return "EngineSettings[cids=" + this.cids.keySet() + ", registeredOrigins=" + this.registeredOrigins
				+ ", maximumAmount=" + this.maximumAmount + ", maximumPayments=" + this.maximumPayments
				+ ", cancelWindows=" + this.cancelWindows + "]";
	}

}
