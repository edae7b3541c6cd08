package com.moviecurators.premium.journey;

import com.moviecurators.premium.journey.BrowserReturn.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A closed tab's payment goes through, whatever another tab says of it. */
class ReportAfterReturnTest extends RecordsAgreeTest {

	@RunConcurrently
	@ParameterizedTest
	@ValueSource(strings = { "cancel", "fail" })
	void aReportDoesNotPutOffWhatAReturnHasBrought(String outcome) {
		Returned back = payAtKakaoPay(this.member);
		new BrowserReturn(this.nobody, Route.SUCCESS, back.pgToken()).at(back.order());
		assertThat(this.nobody.reportReturn(back.order(), outcome).status()).isEqualTo(200);
		awaitPremium(this.member);
		assertPaidOnce(this.member, back.order());
	}

}
