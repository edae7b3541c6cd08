package com.moviecurators.premium.account;

import java.time.Instant;

import com.moviecurators.premium.common.secret.HiddenText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JavaType;
import org.jspecify.annotations.Nullable;

/** A member's account. Its e-mail stays reserved after it is closed. */
@Entity
@DynamicUpdate
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String email;

	@JavaType(HiddenText.class)
	private String passwordHash;

	private String displayName;

	@Enumerated(EnumType.STRING)
	private Role role;

	private boolean premium;

	private @Nullable Instant premiumUntil;

	private @Nullable Instant premiumOpenedAt;

	private boolean premiumOnHold;

	private Instant createdAt;

	private @Nullable Instant closedAt;

	private @Nullable Instant passwordChangedAt;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(EmailAddress email, String passwordHash, String displayName, Role role, Instant createdAt) {
		this.email = email.value();
		this.passwordHash = passwordHash;
		this.displayName = displayName.strip();
		this.role = role;
		this.createdAt = createdAt;
	}

	/**
	 * Makes the member premium by a purchase, for good if the end is null. Nothing has
	 * been opened since.
	 */
	void grantPremium(@Nullable Instant until) {
		this.premium = true;
		this.premiumUntil = until;
		this.premiumOpenedAt = null;
		this.premiumOnHold = false;
	}

	/**
	 * Makes premium last until then, for good if the end is null. What was opened stays
	 * opened, and a hold stays.
	 */
	void continuePremium(@Nullable Instant until) {
		this.premium = true;
		this.premiumUntil = until;
	}

	/** Revokes premium. */
	void endPremium() {
		this.premium = false;
		this.premiumUntil = null;
		this.premiumOnHold = false;
	}

	/**
	 * Holds premium while a refund that ends it is under way: nothing is opened for the
	 * first time meanwhile.
	 */
	void holdPremium() {
		this.premiumOnHold = true;
	}

	/** Ends the hold: the refund was made or refused. */
	void releasePremium() {
		this.premiumOnHold = false;
	}

	/** Opens premium content if the member may, and notes the first time. */
	PremiumOpening openPremium(Instant now) {
		if (!isActive() || !isPremiumAt(now)) {
			return PremiumOpening.NOT_PREMIUM;
		}
		if (this.premiumOpenedAt == null && this.premiumOnHold) {
			return PremiumOpening.ON_HOLD;
		}
		this.premiumOpenedAt = (this.premiumOpenedAt != null) ? this.premiumOpenedAt : now;
		return PremiumOpening.OPENED;
	}

	/** When a premium list was first opened since the last purchase. */
	@Nullable Instant premiumOpenedAt() {
		return this.premiumOpenedAt;
	}

	/** Replaces the password. */
	void changePassword(HashedPassword password, Instant at) {
		this.passwordHash = password.hash();
		this.passwordChangedAt = at;
	}

	/** Whether the password is still the one that it was just before that moment. */
	boolean hasPasswordOf(Instant then) {
		return this.passwordChangedAt == null || this.passwordChangedAt.isBefore(then);
	}

	/** Closes the account for good. A second call changes nothing. */
	void close(Instant at) {
		if (this.closedAt == null) {
			this.closedAt = at;
		}
	}

	/** Whether the account is open. */
	boolean isActive() {
		return this.closedAt == null;
	}

	/** Whether the member is premium at that moment. The end is exclusive. */
	boolean isPremiumAt(Instant now) {
		return this.premium && (this.premiumUntil == null || now.isBefore(this.premiumUntil));
	}

	MemberId memberId() {
		if (this.id == null) {
			throw new IllegalStateException("The account has not been saved");
		}
		return new MemberId(this.id);
	}

	SignedInMember signedIn() {
		return new SignedInMember(memberId(), this.role);
	}

	String email() {
		return this.email;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	String displayName() {
		return this.displayName;
	}

	Role role() {
		return this.role;
	}

	@Nullable Instant premiumUntil() {
		return this.premiumUntil;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	@Nullable Instant closedAt() {
		return this.closedAt;
	}

}
