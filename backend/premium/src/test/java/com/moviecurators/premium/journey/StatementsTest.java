package com.moviecurators.premium.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements a request sends to the database: the limits are what
 * {@code docs/performance.md} says. Statements of recovery are not counted.
 */
@ResourceLock("statement log")
class StatementsTest extends JourneyTest {

	private static final List<String> SENDERS = List.of("org.hibernate.SQL", "org.springframework.jdbc.core");

	private static final String JDBC_STATEMENT = "Executing prepared SQL statement [";

	@Test
	void startsAPayment() {
		List<String> statements = statements(() -> this.member.start());
		assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(11);
	}

	@Test
	void approvesBeforeTheReturnWasReceived() {
		Returned back = payAtKakaoPay(this.member);
		List<String> statements = statements(() -> approve(back));
		assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(20);
	}

	@Test
	void approvesAReturnThatWasReceived() {
		Returned back = payAtKakaoPay(this.member);
		this.nobody.get(back.address().getRawPath() + "?" + back.address().getRawQuery());
		List<String> statements = statements(() -> approve(back));
		assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(20);
	}

	private Answer approve(Returned back) {
		String body = "{\"order\": \"%s\", \"pgToken\": \"%s\"}".formatted(back.order(), back.pgToken());
		return this.member.send(this.member.request("/api/payments/approve")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	/** The statements that the request sends, in order. */
	private static List<String> statements(Supplier<Answer> request) {
		StatementLog log = new StatementLog();
		log.start();
		try {
			Answer answer = request.get();
			assertThat(answer.status()).as(answer.text()).isIn(200, 201);
		}
		finally {
			log.stop();
		}
		return List.copyOf(log.statements);
	}

	/** What Hibernate and Spring's JDBC log of the statements of request threads. */
	private static final class StatementLog extends AppenderBase<ILoggingEvent> {

		private final List<String> statements = new CopyOnWriteArrayList<>();

		@Override
		public void start() {
			super.start();
			SENDERS.stream().map(StatementLog::logger).forEach((logger) -> {
				logger.setLevel(Level.DEBUG);
				logger.setAdditive(false);
				logger.addAppender(this);
			});
		}

		@Override
		public void stop() {
			SENDERS.stream().map(StatementLog::logger).forEach((logger) -> {
				logger.detachAppender(this);
				logger.setAdditive(true);
				logger.setLevel(null);
			});
			super.stop();
		}

		@Override
		protected void append(ILoggingEvent event) {
			String message = event.getFormattedMessage();
			boolean sent = message.startsWith(JDBC_STATEMENT) || event.getLoggerName().equals(SENDERS.getFirst());
			if (sent && event.getThreadName().startsWith("tomcat-handler")) {
				this.statements.add(message);
			}
		}

		private static Logger logger(String name) {
			return (Logger) LoggerFactory.getLogger(name);
		}

	}

}
