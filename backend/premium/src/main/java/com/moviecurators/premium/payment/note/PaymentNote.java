package com.moviecurators.premium.payment.note;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Immutable;

/** What support wrote about a payment. Written once, never changed. */
@Entity
@Immutable
@Table(name = "payment_note")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class PaymentNote {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long attemptId;

	private long authorId;

	@Column(name = "written_at")
	private Instant at;

	private String text;

	PaymentNote(long attemptId, MemberId author, String text, Instant at) {
		this.attemptId = attemptId;
		this.authorId = author.value();
		this.text = text;
		this.at = at;
	}

	MemberId author() {
		return new MemberId(this.authorId);
	}

}
