package com.moviecurators.premium.journey;

import java.util.ArrayList;
import java.util.List;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Neither what is logged nor what is answered holds a key, a tid or a token. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest extends JourneyTest {

	@Value("${kakaopay.secret-key}")
	String secretKey;

	@Test
	void keepsKeysTidsAndTokensToItself(CapturedOutput log) {
		List<Answer> answers = new ArrayList<>();
		Returned back = payAtKakaoPay(this.member);
		String tid = kakaoPayRecord(back.order()).tid();
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1, back.order());
		answers.add(this.nobody.get(back.address().getRawPath() + "?" + back.address().getRawQuery()));
		answers.add(this.nobody.approve(back.order(), "a-wrong-token"));
		answers.add(this.nobody.approve(back.order(), back.pgToken()));
		awaitPremium(this.member);
		answers.add(this.member.approve(back.order(), back.pgToken()));
		answers.add(this.member.start());
		answers.add(this.member.get("/api/payments"));
		answers.add(this.member.get("/api/payments/" + back.order()));

		assertThat(log.getAll()).contains("Recovery checks")
			.doesNotContain(this.secretKey, tid, back.pgToken(), "a-wrong-token");
		assertThat(answers).extracting(Answer::text)
			.allSatisfy((text) -> assertThat(text).doesNotContain(this.secretKey, tid, back.pgToken()));
	}

}
