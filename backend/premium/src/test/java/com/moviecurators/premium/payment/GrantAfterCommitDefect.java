package com.moviecurators.premium.payment;

import com.moviecurators.premium.account.Members;
import lombok.RequiredArgsConstructor;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** A planted defect: the upgrade hangs on an event that comes after the commit. */
@RequiredArgsConstructor
class GrantAfterCommitDefect {

	private final JdbcClient jdbc;

	private final Members members;

	static void plant(GenericApplicationContext node) {
		node.addBeanFactoryPostProcessor(
				(beans) -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("grantingMembership"));
		node.registerBean(GrantAfterCommitDefect.class);
	}

	@TransactionalEventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void grant(PaymentApproved payment) {
		this.jdbc.sql("""
				insert into membership_period (member_id, order_handle, plan_code, starts_at)
				values (?, ?, ?, ?)""")
			.params(payment.member().value(), payment.order(), payment.planCode(), payment.approvedAt())
			.update();
		this.members.grantPremium(payment.member(), null);
	}

}
