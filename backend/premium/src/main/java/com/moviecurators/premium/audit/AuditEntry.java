package com.moviecurators.premium.audit;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the audit log. Written once, never changed. */
@Entity
@Immutable
@Table(name = "audit_entry")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class AuditEntry {

	private static final int LONGEST = 1000;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(name = "happened_at")
	private Instant at;

	private long actorId;

	@Enumerated(EnumType.STRING)
	private Role role;

	@Enumerated(EnumType.STRING)
	private AuditAction action;

	@Column(name = "order_handle")
	private @Nullable String order;

	private @Nullable String orderNumber;

	private @Nullable Long memberId;

	private @Nullable Long amount;

	private @Nullable String facts;

	@Column(name = "details")
	private @Nullable String text;

	AuditEntry(AuditRecord content, Instant at) {
		this.at = at;
		this.actorId = content.actor().id().value();
		this.role = content.actor().role();
		this.action = content.action();
		this.order = content.order();
		this.orderNumber = content.orderNumber();
		this.memberId = (content.member() != null) ? content.member().value() : null;
		this.amount = content.amount();
		this.facts = cut(AuditFact.write(content.facts()));
		this.text = cut(content.text());
	}

	/** Cuts no character in halves. */
	private static @Nullable String cut(@Nullable String text) {
		if (text == null || text.length() <= LONGEST) {
			return text;
		}
		boolean halves = Character.isHighSurrogate(text.charAt(LONGEST - 1));
		return text.substring(0, halves ? LONGEST - 1 : LONGEST);
	}

	MemberId actor() {
		return new MemberId(this.actorId);
	}

	@Nullable MemberId member() {
		return (this.memberId != null) ? new MemberId(this.memberId) : null;
	}

}
