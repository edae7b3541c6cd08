package com.moviecurators.premium.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as admins read it.
 *
 * @param role of the actor then
 * @param orderNumber what people call the payment
 * @param member whose data or money it was about
 * @param amount whole won
 * @param facts what was searched for or decided
 * @param text the reason or note as it was typed
 */
@Schema(name = "AuditEntry")
record AuditEntryView(long id, Instant at, MemberName actor, Role role, AuditAction action, @Nullable String order,
		@Nullable String orderNumber, @Nullable MemberName member, @Nullable Long amount, List<AuditFact> facts,
		@Nullable String text) {

	static AuditEntryView of(AuditEntry entry, Map<MemberId, MemberName> names) {
		MemberId member = entry.member();
		return new AuditEntryView(entry.id(), entry.at(), nameOf(entry.actor(), names), entry.role(), entry.action(),
				entry.order(), entry.orderNumber(), (member != null) ? nameOf(member, names) : null, entry.amount(),
				AuditFact.read(entry.facts()), entry.text());
	}

	/** An entry refers to no row, so its account may be missing. */
	private static MemberName nameOf(MemberId who, Map<MemberId, MemberName> names) {
		return names.getOrDefault(who, new MemberName(who.value(), ""));
	}

}
