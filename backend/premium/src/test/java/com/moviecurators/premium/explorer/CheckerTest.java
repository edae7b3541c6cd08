package com.moviecurators.premium.explorer;

import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What excuses a difference of money excuses no other one. */
class CheckerTest {

	@Test
	void anOverstatedAmountExcusesNoMoneyThatKakaoPayDoesNotHold() throws Exception {
		try (Runner runner = new Runner(null); AutoCloseable capture = LogCapture.install()) {
			runner.captureThisThread();
			assertThat(runner.run(Schedule.parse("BUYING/17.WRONG_AMOUNT")).violations()).isEmpty();
			assertThat(runner.simulation().transport().hasNamed(40_000)).isTrue();
			PaymentView payment = runner.simulation().engine().payments().getFirst();
			KakaoPayRequest cancel = new KakaoPayRequest("SECRET_KEY " + InstrumentedTransport.SECRET_KEY,
					Map.of("cid", "TC0ONETIME", "tid", payment.tid(), "cancel_amount", payment.amount().total(),
							"cancel_tax_free_amount", 0));
			assertThat(runner.simulation().engine().take(Call.CANCEL, cancel).httpStatus()).isEqualTo(200);
			new Checker(runner.simulation(), new LogCapture()).check(List.of());
			assertThat(runner.simulation().observations().violations()).extracting(Violation::invariant)
				.contains("I1 money");
		}
	}

}
