package com.moviecurators.premium.payment.timeline;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.api.Test;

import static com.moviecurators.premium.payment.timeline.HistoryFixture.asked;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.opened;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.returned;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.started;

/** Timelines of payments that were paid. */
class GoldenPaidTimelinesTest extends GoldenTimelinesTest {

	@Test
	void paidWithoutIncident() {
		assertTimeline(asked().then(1, PaymentStatus.APPROVED, Reason.APPROVE_ANSWERED).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				18:03:52에 카카오페이가 결제를 승인했고, 프리미엄이 시작됐어요.
				= 39,000원이 한 번 결제됐어요. 더 하실 일은 없어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
				At 18:03:51 you confirmed at KakaoPay and came back.
				At 18:03:52 KakaoPay approved the payment, and your premium began.
				= ₩39,000 was charged, once. There is nothing more for you to do.
				""");
	}

	@Test
	void serverStoppedWhileApproving() {
		assertTimeline(
				asked().then(29, PaymentStatus.UNKNOWN, Actor.RECOVERY, Reason.LEASE_OVER)
					.then(0, PaymentStatus.APPROVED, Reason.INQUIRY_PAID)
					.facts(),
				"""
						2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
						18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
						곧이어 카카오페이에 승인을 요청했지만, 저희 서버가 중간에 멈춰 결과를 받지 못했어요.
						29초 뒤인 18:04:20에 카카오페이가 결제됐다고 알려 줬고, 프리미엄이 시작됐어요.
						= 39,000원이 한 번 결제됐어요. 더 하실 일은 없어요.
						""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we asked KakaoPay for the approval, but our server was interrupted before the result reached us.
						29 seconds later, at 18:04:20, KakaoPay told us that it was paid, and your premium began.
						= ₩39,000 was charged, once. There is nothing more for you to do.
						""");
	}

	@Test
	void answerLostAfterTheMoneyMoved() {
		assertTimeline(asked().unknown(3).then(62, PaymentStatus.APPROVED, Reason.INQUIRY_PAID).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				곧이어 카카오페이에 승인을 요청했지만 결과를 받지 못해, 카카오페이에 직접 확인하기 시작했어요.
				1분 5초 뒤인 18:04:56에 카카오페이가 결제됐다고 알려 줬고, 프리미엄이 시작됐어요.
				= 39,000원이 한 번 결제됐어요. 더 하실 일은 없어요.
				""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we asked KakaoPay for the approval, but the result did not reach us, so we began to ask KakaoPay what had happened.
						1 minute 5 seconds later, at 18:04:56, KakaoPay told us that it was paid, and your premium began.
						= ₩39,000 was charged, once. There is nothing more for you to do.
						""");
	}

	@Test
	void browserNeverAskedForTheApproval() {
		assertTimeline(returned().then(10, PaymentStatus.APPROVING, Actor.RECOVERY, Reason.APPROVE_CLAIMED)
			.then(1, PaymentStatus.APPROVED, Reason.APPROVE_ANSWERED)
			.facts(), """
					2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
					18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
					18:04:01에 브라우저에서 더 이상 요청이 오지 않아, 저희가 직접 카카오페이에 승인을 요청했어요.
					18:04:02에 카카오페이가 결제를 승인했고, 프리미엄이 시작됐어요.
					= 39,000원이 한 번 결제됐어요. 더 하실 일은 없어요.
					""", """
					On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
					At 18:03:51 you confirmed at KakaoPay and came back.
					At 18:04:01, having heard no more from your browser, we asked KakaoPay for the approval ourselves.
					At 18:04:02 KakaoPay approved the payment, and your premium began.
					= ₩39,000 was charged, once. There is nothing more for you to do.
					""");
	}

	@Test
	void askedAgainAndAgain() {
		HistoryFixture history = asked();
		for (int i = 0; i < 4; i++) {
			history.unknown(3).then(5, PaymentStatus.RETURNED, Reason.INQUIRY_NOT_PAID).claimed(2);
		}
		assertTimeline(history.then(1, PaymentStatus.APPROVED, Reason.APPROVE_ANSWERED).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				곧이어 카카오페이에 승인을 요청했지만 결과를 받지 못해, 카카오페이에 직접 확인하기 시작했어요.
				8초 뒤인 18:03:59에 확인해 보니 아직 결제되지 않아, 승인을 다시 요청하기로 했어요.
				그 뒤로 같은 일이 세 번 더 있었고, 마지막은 18:04:29였어요.
				18:04:32에 카카오페이가 결제를 승인했고, 프리미엄이 시작됐어요.
				= 39,000원이 한 번 결제됐어요. 더 하실 일은 없어요.
				""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we asked KakaoPay for the approval, but the result did not reach us, so we began to ask KakaoPay what had happened.
						8 seconds later, at 18:03:59, KakaoPay told us that it had not been paid yet, and we decided to ask for the approval again.
						After that the same happened three times more, last at 18:04:29.
						At 18:04:32 KakaoPay approved the payment, and your premium began.
						= ₩39,000 was charged, once. There is nothing more for you to do.
						""");
	}

	@Test
	void paidAfterItWasClosed() {
		assertTimeline(
				opened().then(930, PaymentStatus.EXPIRED, Reason.TIME_OVER)
					.then(120, PaymentStatus.IN_REVIEW, Actor.RECOVERY, Reason.PAID_AFTER_END)
					.facts(),
				"""
						2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
						18:18:41에 이 결제를 닫았어요. 결제할 수 있는 15분이 지났기 때문이에요.
						18:20:41에 이미 닫은 이 결제가 결제됐다고 카카오페이가 알려 왔어요.
						= 담당자가 결제 금액과 상태를 직접 확인하고 있어요. 다시 결제하지 마세요. 결과가 나오면 여기에 나타나요.
						""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:18:41 we closed the payment, because the 15 minutes to pay were over.
						At 18:20:41 KakaoPay reported as paid what we had already closed.
						= Our staff is looking into the amount and the state of this payment. Please do not pay again. You will see the result here.
						""");
	}

}
