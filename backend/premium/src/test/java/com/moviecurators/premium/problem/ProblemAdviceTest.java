package com.moviecurators.premium.problem;

import java.sql.SQLException;
import java.util.List;

import com.moviecurators.premium.common.Origins;
import com.moviecurators.premium.spa.SpaPage;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

	private static final Origins ORIGINS = new Origins("http://localhost:8080", null);

	private final MockMvcTester mvc = MockMvcTester.of(List.of(new Breaking()),
			(builder) -> builder.setControllerAdvice(new ProblemAdvice()).build());

	@Test
	void failureOfOurOwnIsLoggedUnderANumberAndTellsNothingElse(CapturedOutput log) throws Exception {
		MvcTestResult answer = this.mvc.get().uri("/break").exchange();
		String body = answer.getResponse().getContentAsString();
		assertThat(answer).hasStatus(500);
		assertThat(body).contains("internal-error").doesNotContain("jdbc:secret", "IllegalState");
		String incident = body.replaceFirst("(?s).*\"incident\":\"([0-9a-f-]{36})\".*", "$1");
		assertThat(log).contains("Unexpected failure " + incident, "jdbc:secret");
	}

	@ParameterizedTest
	@ValueSource(classes = { CannotGetJdbcConnectionException.class, DataAccessResourceFailureException.class,
			QueryTimeoutException.class, CannotCreateTransactionException.class, TransactionSystemException.class })
	void databaseThatIsAwayIsNoFailureOfOurs(Class<? extends RuntimeException> failure) throws Exception {
		MvcTestResult answer = this.mvc.get().uri("/away/" + failure.getName()).exchange();
		assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
		assertThat(answer.getResponse().getContentAsString()).contains("\"code\":\"busy\"")
			.doesNotContain("jdbc:secret");
	}

	@Test
	void connectionThatBrokeBeforeTheTransactionEndedIsNoFailureOfOurs() {
		assertThat(this.mvc.get().uri("/broken")).hasStatus(503).hasHeader("Retry-After", "1");
	}

	@Test
	void parameterOfTheWrongTypeIsNamed() throws Exception {
		MvcTestResult answer = this.mvc.get().uri("/number?number=abc").exchange();
		assertThat(answer).hasStatus(400);
		assertThat(answer.getResponse().getContentAsString()).contains("invalid-request", "\"field\":\"number\"");
	}

	@Test
	void missingParameterIsNamed() throws Exception {
		MvcTestResult answer = this.mvc.get().uri("/number").exchange();
		assertThat(answer).hasStatus(400);
		assertThat(answer.getResponse().getContentAsString()).contains("invalid-request", "\"field\":\"number\"");
	}

	@Test
	void pageIsTheBuiltOneWhereThereIsOne() {
		ResourceLoader loader = mock(ResourceLoader.class);
		Resource built = new ByteArrayResource("<html>built</html>".getBytes());
		given(loader.getResource(anyString())).willReturn(built);
		assertThat(body(new SpaPage(loader, ORIGINS).found())).isEqualTo("<html>built</html>");
	}

	@Test
	void withoutBuildThePageSaysHowToMakeOne() {
		ResourceLoader loader = mock(ResourceLoader.class);
		Resource none = mock(Resource.class);
		given(loader.getResource(anyString())).willReturn(none);
		given(loader.getResource("classpath:/com/moviecurators/premium/spa/no-spa.html")).willReturn(
				new DefaultResourceLoader().getResource("classpath:/com/moviecurators/premium/spa/no-spa.html"));
		assertThat(body(new SpaPage(loader, ORIGINS).found())).contains("mvn -f backend");
	}

	private static String body(ResponseEntity<Object> answer) {
		return (answer.getBody() instanceof byte[] bytes) ? new String(bytes) : "";
	}

	@RestController
	static class Breaking {

		@GetMapping("/break")
		String fail() {
			throw new IllegalStateException("jdbc:secret");
		}

		@GetMapping("/away/{failure}")
		String away(@PathVariable Class<? extends RuntimeException> failure) throws ReflectiveOperationException {
			throw failure.getConstructor(String.class).newInstance("jdbc:secret");
		}

		@GetMapping("/broken")
		String unended() {
			throw new JpaSystemException(new TransactionException("Unable to rollback against JDBC Connection",
					new SQLException("Connection is closed")));
		}

		@GetMapping("/number")
		String number(@RequestParam int number) {
			return "" + number;
		}

	}

}
