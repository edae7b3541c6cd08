package com.moviecurators.premium.explorer;

import java.time.Clock;
import java.util.function.Consumer;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.KakaoPayProperties;
import com.moviecurators.kakaopay.TransportedKakaoPay;
import com.moviecurators.premium.PremiumApplication;
import com.moviecurators.premium.clock.ClusterTime;
import com.moviecurators.premium.payment.start.PaymentEntryPoints;
import com.moviecurators.premium.support.RandomKeys;
import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One application node with all beans of production. Only the network, the clock and the
 * recovery threads are replaced. The beans hold no state, so a node that has not seen a
 * payment is as good as one that has just started.
 */
final class Node implements AutoCloseable {

	private static final String[] SECRETS = { "--premium.secrets.access-token-key=" + RandomKeys.next(),
			"--premium.secrets.order-handle-key=" + RandomKeys.next(),
			"--premium.secrets.pg-token-key=" + RandomKeys.next() };

	private final ConfigurableApplicationContext context;

	private final PaymentEntryPoints entryPoints;

	private Node(ConfigurableApplicationContext context, Simulation simulation) {
		this.context = context;
		this.entryPoints = new PaymentEntryPoints(context, (answer) -> simulation.observations().noteAnswer(answer));
	}

	static Node start(Simulation simulation, int number, String database,
			Consumer<GenericApplicationContext> alteration) {
		return new Node(new SpringApplicationBuilder(PremiumApplication.class).web(WebApplicationType.NONE)
			.profiles("explorer")
			.initializers((context) -> replaceBeans((GenericApplicationContext) context, simulation, number))
			.initializers((context) -> alteration.accept((GenericApplicationContext) context))
			.run(settings(database)), simulation);
	}

	private static String[] settings(String database) {
		String[] more = {
				"--spring.datasource.url=jdbc:h2:mem:" + database
						+ ";MODE=MySQL;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
				"--spring.datasource.hikari.maximum-pool-size=5", "--spring.datasource.hikari.minimum-idle=1",
				"--spring.main.lazy-initialization=true", "--spring.main.banner-mode=off",
				"--premium.payment.recovery-enabled=false", "--kakaopay.secret-key=" + InstrumentedTransport.SECRET_KEY,
				"--kakaopay.cid=TC0ONETIME", "--kakaopay.base-url=http://localhost:9",
				"--premium.rate-limits.ready.count=1000000", "--premium.rate-limits.approve.count=1000000",
				"--premium.rate-limits.refund.count=1000000" };
		String[] all = new String[more.length + SECRETS.length];
		System.arraycopy(more, 0, all, 0, more.length);
		System.arraycopy(SECRETS, 0, all, more.length, SECRETS.length);
		return all;
	}

	private static void replaceBeans(GenericApplicationContext context, Simulation simulation, int number) {
		context.registerBean("simulatedClusterClock", Clock.class, () -> simulation.clocks().clusterOf(number),
				(definition) -> definition.setPrimary(true));
		context.registerBean("simulatedClusterTime", ClusterTime.class, () -> simulation.clocks().timeOf(number),
				(definition) -> definition.setPrimary(true));
		context.registerBean("simulatedNodeClock", Clock.class, () -> simulation.clocks().ofNode(number));
		context.registerBean("kakaoPayClient", KakaoPayClient.class,
				() -> TransportedKakaoPay.over(simulation.transport(), context.getBean(KakaoPayProperties.class)));
		PaymentEntryPoints.checkDirectly(context);
		context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return instrumented(bean, simulation);
			}
		});
	}

	private static Object instrumented(Object bean, Simulation simulation) {
		return switch (bean) {
			case InstrumentedTransactions done -> done;
			case PlatformTransactionManager real -> new InstrumentedTransactions(real, simulation);
			case KillableDataSource done -> done;
			case DataSource real -> new KillableDataSource(real, simulation);
			default -> bean;
		};
	}

	PaymentEntryPoints entryPoints() {
		return this.entryPoints;
	}

	BeanFactory beans() {
		return this.context;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
