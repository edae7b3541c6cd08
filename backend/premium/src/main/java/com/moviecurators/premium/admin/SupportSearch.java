package com.moviecurators.premium.admin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.admin.SupportSearchController.FoundAnswer;
import com.moviecurators.premium.admin.SupportSearchController.PaymentAnswer;
import com.moviecurators.premium.admin.SupportSearchController.WorkItemAnswer;
import com.moviecurators.premium.admin.SupportSearchController.WorklistAnswer;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.payment.PaymentSearch;
import com.moviecurators.premium.payment.PaymentSearch.Criteria;
import com.moviecurators.premium.payment.PaymentSearch.FoundPayment;
import com.moviecurators.premium.payment.PaymentSearch.FoundPayments;
import com.moviecurators.premium.payment.Worklists;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds payments for support. What a search shows of members is recorded, by member. */
@Component
@RequiredArgsConstructor
class SupportSearch {

	/** A screen reads the work list again every few seconds. */
	private static final Duration ENTRY_INTERVAL = Duration.ofHours(1);

	private final PaymentSearch payments;

	private final Worklists worklists;

	private final MemberDirectory members;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	/** A page of the payments that meet the criteria. */
	@Transactional
	FoundAnswer search(SignedInMember reader, Criteria criteria) {
		FoundPayments found = this.payments.search(criteria);
		Map<MemberId, MemberSummary> payers = payers(found.payments());
		record(AuditRecord.of(reader, AuditAction.SEARCHED).with(found.searchedFor().toArray(AuditFact[]::new)),
				payers.keySet());
		return FoundAnswer
			.of(found.page().map((payment) -> PaymentAnswer.of(payment.payment(), payers.get(payment.member()))));
	}

	/** A page of the work list. It tells of members no more than their names. */
	@Transactional
	WorklistAnswer worklist(SignedInMember reader, int page, Locale locale) {
		this.audit.recordOncePer(ENTRY_INTERVAL,
				AuditRecord.of(reader, AuditAction.SEARCHED).with(AuditFact.of(AuditFact.Kind.WORK_LIST)));
		Worklists.Worklist list = this.worklists.read(page, locale);
		Map<MemberId, MemberName> names = this.members
			.findNames(list.items().stream().map(Worklists.Item::member).toList());
		List<WorkItemAnswer> items = list.items()
			.stream()
			.map((item) -> new WorkItemAnswer(item, names.get(item.member())))
			.toList();
		return WorklistAnswer.of(items, page, list.counts());
	}

	private Map<MemberId, MemberSummary> payers(List<FoundPayment> found) {
		return this.members.findAll(found.stream().map(FoundPayment::member).toList())
			.stream()
			.collect(Collectors.toMap(MemberSummary::id, Function.identity()));
	}

	/** One entry for each member, so that their own log is whole. */
	private void record(AuditRecord search, Collection<MemberId> found) {
		found.forEach((member) -> {
			this.audit.record(search.about(member));
			this.events.publishEvent(new SupportRead(search.actor().id(), member));
		});
		if (found.isEmpty()) {
			this.audit.record(search);
		}
	}

}
