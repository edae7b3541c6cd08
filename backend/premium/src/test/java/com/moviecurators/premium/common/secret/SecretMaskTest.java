package com.moviecurators.premium.common.secret;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.moviecurators.premium.support.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMaskTest {

	private static final Logger logger = LoggerFactory.getLogger("some.library");

	private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final SecretMask mask = new SecretMask();

	private final CapturedLog log = new CapturedLog(Level.DEBUG);

	@BeforeEach
	void install() {
		this.context.addTurboFilter(this.mask);
	}

	@AfterEach
	void restore() {
		this.log.close();
		this.context.getTurboFilterList().remove(this.mask);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			GET /a?order=O&pg_token=s3cret&b=c HTTP/1.1 > GET /a?order=O&pg_token=***&b=c HTTP/1.1
			[/a?pg_token=s3cret] > [/a?pg_token=***]
			{"pg_token":"s3cret","b":1} > {"pg_token":"***","b":1}
			{"pgToken": "s3cret"} > {"pgToken": "***"}
			PG_TOKEN=s3cret twice pg_token=s3cret > PG_TOKEN=*** twice pg_token=***
			nothing here > nothing here
			pg_token= > pg_token=
			""")
	void masksTheTokenOnly(String line, String masked) {
		logger.info(line);
		logger.debug("{}", line);
		logger.warn("{} and {}", "more", line);
		assertThat(this.log.textWithout("-").lines().map(String::strip)).containsExactly("INFO some.library " + masked,
				"DEBUG some.library " + masked, "WARN some.library more and " + masked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', quoteCharacter = '`',
			textBlock = """
					Authorization: Bearer aaa.bbb-c_c > Authorization: Bearer ***
					authorization:bearer  aaa > authorization:bearer  ***
					Cookie: a=b; premium_refresh=s3cret; premium_device="d.s"; c=d > Cookie: a=b; premium_refresh=***; premium_device="***"; c=d
					__Host-premium_refresh=s3cret, x > __Host-premium_refresh=***, x
					{"password":"a, \\" b }","email":"e"} > {"password":"***","email":"e"}
					{ "newPassword" : "a" , "currentPassword":"b\\\\\\\\"} > { "newPassword" : "***" , "currentPassword":"***"}
					{"password":"cut off > {"password":"***
					Authorization: Basic > Authorization: Basic
					a wrong password: x > a wrong password: x
					""")
	void masksCredentialsInRawRequests(String line, String masked) {
		logger.info("Received {}", line);
		assertThat(this.log.textWithout("-").strip()).isEqualTo("INFO some.library Received " + masked);
	}

	@Test
	void masksExceptionsAndTheirCauses() {
		Exception cause = new IllegalArgumentException("bad target /a?pg_token=s3cret&b");
		logger.error("failed", new IllegalStateException("outer", cause));
		logger.error("failed {}", "again", cause);
		assertThat(this.log.textWithout("-")).doesNotContain("s3cret")
			.contains("IllegalStateException: outer", "IllegalArgumentException: bad target /a?pg_token=***&b",
					"failed again", "at " + SecretMaskTest.class.getName());
	}

	@Test
	void masksTheKeysWhereverTheyStand() {
		this.mask.hide(List.of("0123456789abcdef", "fedcba9876543210"));
		logger.info("--a.key=0123456789abcdef,fedcba9876543210 {}", "x");
		logger.error("failed", new IllegalStateException("key 0123456789abcdef"));
		assertThat(this.log.textWithout("-")).doesNotContain("0123456789abcdef", "fedcba9876543210")
			.contains("--a.key=***,*** x", "IllegalStateException: key ***");
	}

	@Test
	void leavesOtherExceptionsAlone() {
		logger.error("failed", new IllegalStateException("outer"));
		assertThat(this.log.textWithout("-"))
			.contains("ERROR some.library failed java.lang.IllegalStateException: outer");
	}

	@Test
	void switchesNothingOn() {
		logger.trace("pg_token=s3cret");
		assertThat(this.log.textWithout("-")).isEmpty();
	}

}
