package com.moviecurators.premium.payment.pgtoken;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pg_token} that came back for an attempt, encrypted until the attempt is final.
 */
@Entity
@Table(name = "payment_return")
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class ReturnedToken {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long attemptId;

	private String fingerprint;

	private @Nullable String cipherText;

	private Instant receivedAt;

	private @Nullable Instant triedAt;

	private @Nullable Instant refusedAt;

	private @Nullable Instant unfinishedAt;

	/** A keyed hash of the address it came from; empty for a posted one. */
	private String source;

	ReturnedToken(long attemptId, String fingerprint, String source, String cipherText, Instant receivedAt) {
		this.attemptId = attemptId;
		this.fingerprint = fingerprint;
		this.source = source;
		this.cipherText = cipherText;
		this.receivedAt = receivedAt;
	}

	/** Notes that the token is sent to KakaoPay. */
	public void markTried(Instant now) {
		this.triedAt = now;
	}

	/** Notes that KakaoPay refused the token: it is never tried again. */
	void markRefused(Instant now) {
		this.refusedAt = now;
		erase();
	}

	/** Notes that KakaoPay had nothing to approve with the token. */
	void markUnfinished(Instant now) {
		this.unfinishedAt = now;
	}

	/** Gives the row to another token. Rows are bounded, so that a flood is. */
	ReturnedToken becomes(ReturnedToken other) {
		this.fingerprint = other.fingerprint;
		this.source = other.source;
		this.cipherText = other.cipherText;
		this.receivedAt = other.receivedAt;
		this.triedAt = other.triedAt;
		this.refusedAt = null;
		this.unfinishedAt = null;
		return this;
	}

	/** The token was brought again and is encrypted anew. */
	void replaceCipherText(String newCipherText) {
		this.cipherText = newCipherText;
	}

	/** Erases the token. Its fingerprint still recognizes an honest repeat. */
	void erase() {
		this.cipherText = null;
	}

	boolean isTried() {
		return this.triedAt != null;
	}

	/** Whether KakaoPay's answer shows that the token was made up. */
	boolean isMadeUp() {
		return this.refusedAt != null || this.unfinishedAt != null;
	}

	public boolean isUsable() {
		return this.refusedAt == null && this.cipherText != null;
	}

}
