package com.moviecurators.premium.payment.start;

import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a database says of a statement that it refused names values, and is not logged.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseMessagesTest extends PaymentTest {

	@Test
	void doesNotLogATidThatIsGivenTwice(CapturedOutput log) {
		ReadyAnswer[] first = new ReadyAnswer[1];
		this.kakaoPay.onReady((request) -> {
			first[0] = ((Outcome.Happened<ReadyAnswer>) this.kakaoPay.prepare(request)).answer();
			return new Outcome.Happened<>(first[0]);
		});
		readyOrder();
		this.kakaoPay.onReady((request) -> new Outcome.Happened<>(first[0]));
		this.member = newMember();
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		assertThat(log.getAll()).doesNotContain(first[0].tid());
	}

}
