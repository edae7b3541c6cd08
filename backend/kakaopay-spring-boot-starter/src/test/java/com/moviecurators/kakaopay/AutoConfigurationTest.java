package com.moviecurators.kakaopay;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a project gets that adds the dependency and the settings. */
@ExtendWith(OutputCaptureExtension.class)
class AutoConfigurationTest {

	private static final String[] NEEDED = { "kakaopay.secret-key=" + KakaoPayStub.KEY, "kakaopay.cid=TC0ONETIME" };

	private final ApplicationContextRunner contexts = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(KakaoPayAutoConfiguration.class));

	@Test
	void makesClientFromKeyAndMerchantCodeAlone() {
		this.contexts.withPropertyValues(NEEDED).run((context) -> {
			assertThat(context).hasSingleBean(KakaoPayClient.class);
			KakaoPayProperties properties = context.getBean(KakaoPayProperties.class);
			assertThat(properties.baseUrl()).hasToString("https://open-api.kakaopay.com");
			assertThat(properties.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
			assertThat(properties.readTimeout()).isEqualTo(Duration.ofSeconds(15));
			assertThat(properties.pool()).isEqualTo(new KakaoPayProperties.Pool(500, Duration.ofSeconds(2)));
		});
	}

	@Test
	void readsEverySetting() {
		this.contexts.withPropertyValues(NEEDED)
			.withPropertyValues("kakaopay.base-url=http://localhost:8090/", "kakaopay.cid-secret=" + "a".repeat(24),
					"kakaopay.subscription-cid=TCSUBSCRIP", "kakaopay.subscription-cid-secret=" + "b".repeat(24),
					"kakaopay.connect-timeout=1s", "kakaopay.read-timeout=12s", "kakaopay.pool.max-connections=7",
					"kakaopay.pool.connection-request-timeout=3s")
			.run((context) -> assertThat(context.getBean(KakaoPayProperties.class)).hasToString(
					"KakaoPayProperties[baseUrl=http://localhost:8090/, secretKey=***, cid=TC0ONETIME, cidSecret=***, "
							+ "subscriptionCid=TCSUBSCRIP, subscriptionCidSecret=***, connectTimeout=PT1S, "
							+ "readTimeout=PT12S, pool=Pool[maxConnections=7, connectionRequestTimeout=PT3S]]"));
	}

	@Test
	void readsKeyFromTheEnvironmentByTheNameThatItsMessageGives() {
		this.contexts.withPropertyValues("kakaopay.cid=TC0ONETIME")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
						Map.of("KAKAOPAY_SECRET_KEY", "FROMENVIRONMENT"))))
			.run((context) -> assertThat(context.getBean(KakaoPayProperties.class).secretKey())
				.isEqualTo("FROMENVIRONMENT"));
	}

	@Test
	void stepsBackForClientOfTheApplication() {
		KakaoPayClient own = Mockito.mock(KakaoPayClient.class);

		this.contexts.withBean(KakaoPayClient.class, () -> own)
			.run((context) -> assertThat(context).getBean(KakaoPayClient.class).isSameAs(own));
	}

	@Test
	void callsWhereTheSettingsSay() throws Exception {
		try (RawServer server = new RawServer((exchange) -> exchange.answer(Payments.answer(Call.ORDER)))) {
			this.contexts.withPropertyValues(NEEDED)
				.withPropertyValues("kakaopay.base-url=" + server.baseUrl() + "/")
				.run((context) -> assertThat(context.getBean(KakaoPayClient.class).order(Payments.order()))
					.isInstanceOf(Outcome.Happened.class));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					kakaopay.secret-key= | kakaopay.secret-key is missing.
					kakaopay.secret-key=SECRET_KEY sentinel | kakaopay.secret-key must be the key alone, without blanks or a scheme before it.
					kakaopay.cid= | kakaopay.cid is missing.
					kakaopay.cid=TOOSHORT | kakaopay.cid must be 10 letters and digits.
					kakaopay.cid-secret=sentinel | kakaopay.cid-secret must be 24 digits and lower-case letters.
					kakaopay.subscription-cid=TC-SUBSCRI | kakaopay.subscription-cid must be 10 letters and digits.
					kakaopay.base-url=open-api.kakaopay.com | kakaopay.base-url must be an http or https address without a query or a user.
					kakaopay.base-url=https://x.example/?a=b | kakaopay.base-url must be an http or https address without a query or a user.
					kakaopay.base-url=https://me:secret@x.example | kakaopay.base-url must be an http or https address without a query or a user.
					kakaopay.connect-timeout=0s | kakaopay.connect-timeout must be 1 ms or more.
					kakaopay.read-timeout=0s | kakaopay.read-timeout must be 1 ms or more.
					kakaopay.pool.connection-request-timeout=0s | kakaopay.pool.connection-request-timeout must be 1 ms or more.
					kakaopay.pool.max-connections=0 | kakaopay.pool.max-connections must be 1 or more.
					""")
	void refusesToStartWithOneSentence(String setting, String sentence) {
		this.contexts.withPropertyValues(NEEDED)
			.withPropertyValues(setting)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidSettings.class)
				.hasMessage(sentence));
	}

	@Test
	void showsMissingKeyAsSentenceAndRemedy(CapturedOutput output) {
		assertThatThrownBy(() -> start("--kakaopay.cid=TC0ONETIME")).hasRootCauseInstanceOf(InvalidSettings.class);

		assertThat(output).contains("kakaopay.secret-key is missing.", "Action:",
				"Set kakaopay.secret-key to the secret key that the KakaoPay developer centre shows for your app");
	}

	@Test
	void doesNotShowWrongSecretsWhenItRefusesToStart(CapturedOutput output) {
		assertThatThrownBy(() -> start("--kakaopay.cid=TC0ONETIME", "--kakaopay.secret-key=sentinel key"))
			.hasRootCauseInstanceOf(InvalidSettings.class);

		assertThat(output).contains("kakaopay.secret-key must be the key alone").doesNotContain("sentinel");
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8090", "http://open-api.kakaopay.com", "https://open-api.kakaopay.com.example",
			"https://notkakaopay.com" })
	void showsRealKeyToKakaoPayOnly(String address) {
		this.contexts.withPropertyValues("kakaopay.secret-key=PRDSENTINEL", "kakaopay.cid=CA00000001")
			.withPropertyValues("kakaopay.base-url=" + address)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidSettings.class)
				.hasMessage(
						"kakaopay.base-url is not KakaoPay's address over https, but kakaopay.secret-key is no test "
								+ "key: those begin with DEV."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PRDSENTINEL | https://open-api.kakaopay.com | Payments go to KakaoPay, https://open-api.kakaopay.com, with merchant code TC0ONETIME and a production key: real money moves.
					DEVSENTINEL | https://Open-API.kakaopay.com/ | Payments go to KakaoPay, https://Open-API.kakaopay.com, with merchant code TC0ONETIME and a test key: no real money moves.
					DEVSENTINEL | http://localhost:8090 | Payments go to http://localhost:8090, which is not KakaoPay: no real money moves.
					""")
	void saysAtTheStartWherePaymentsGo(String key, String address, String line) {
		try (CapturedLog log = new CapturedLog("com.moviecurators", Level.INFO)) {
			this.contexts.withPropertyValues("kakaopay.secret-key=" + key, "kakaopay.cid=TC0ONETIME")
				.withPropertyValues("kakaopay.base-url=" + address)
				.run((context) -> assertThat(context).hasNotFailed());
			assertThat(log.text()).contains(line).doesNotContain(key);
		}
	}

	@Test
	void goesThroughTheProxyOfTheJvm() throws Exception {
		try (RawServer proxy = new RawServer((exchange) -> exchange.answer(Payments.answer(Call.ORDER)))) {
			System.setProperty("http.proxyHost", "localhost");
			System.setProperty("http.proxyPort", String.valueOf(proxy.baseUrl().getPort()));
			this.contexts.withPropertyValues(NEEDED)
				.withPropertyValues("kakaopay.base-url=http://kakaopay.invalid")
				.run((context) -> assertThat(context.getBean(KakaoPayClient.class).order(Payments.order()))
					.isInstanceOf(Outcome.Happened.class));
		}
		finally {
			System.clearProperty("http.proxyHost");
			System.clearProperty("http.proxyPort");
		}
	}

	@Test
	void isFoundBySpringBootItself() {
		try (ConfigurableApplicationContext context = start("--" + NEEDED[0], "--" + NEEDED[1])) {
			assertThat(context.getBean(KakaoPayClient.class)).isInstanceOf(HttpKakaoPayClient.class);
		}
	}

	@ParameterizedTest
	@CsvSource({ "11s,true", "1s,true", "11001ms,false", "15s,false" })
	void warnsWhenItWouldGiveUpBeforeKakaoPayDoes(String readTimeout, boolean warns) {
		try (CapturedLog log = new CapturedLog("com.moviecurators", Level.WARN)) {
			this.contexts.withPropertyValues(NEEDED)
				.withPropertyValues("kakaopay.read-timeout=" + readTimeout)
				.run((context) -> assertThat(context).hasNotFailed());

			assertThat(log.text().contains("kakaopay.read-timeout is")).isEqualTo(warns);
		}
	}

	@Test
	void sendsNothingOnceTheContextIsClosed() throws Exception {
		try (RawServer server = new RawServer((exchange) -> exchange.answer(Payments.answer(Call.ORDER)))) {
			this.contexts.withPropertyValues(NEEDED)
				.withPropertyValues("kakaopay.base-url=" + server.baseUrl())
				.run((context) -> {
					KakaoPayClient client = context.getBean(KakaoPayClient.class);
					context.close();
					assertThat(client.order(Payments.order())).isInstanceOfSatisfying(Outcome.Unknown.class,
							(unknown) -> assertThat(unknown.cause().kind()).isEqualTo(UnknownCause.Kind.NOT_SENT));
				});
			assertThat(server.requests()).isZero();
		}
	}

	private static ConfigurableApplicationContext start(String... settings) {
		String[] all = Stream.concat(Stream.of(settings), Stream.of("--spring.main.web-application-type=none"))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(Project.class).bannerMode(Banner.Mode.OFF).run(all);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Project {

	}

}
