package com.moviecurators.premium.payment.timeline;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.api.Test;

import static com.moviecurators.premium.payment.timeline.HistoryFixture.asked;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.opened;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.returned;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.started;

/** Timelines of payments that were not paid, or not known to be. */
class GoldenUnpaidTimelinesTest extends GoldenTimelinesTest {

	@Test
	void nobodyKnowsYet() {
		assertTimeline(asked().unknown(3).facts(2), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				곧이어 카카오페이에 승인을 요청했지만 결과를 받지 못해, 카카오페이에 직접 확인하기 시작했어요.
				= 돈이 빠져나갔는지 아직 확실하지 않아요. 지금까지 카카오페이에 두 번 물어봤고, 알게 될 때까지 계속 확인할게요. 다시 결제하지 마시고 기다려 주세요. 두 번 청구되지 않아요.
				""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we asked KakaoPay for the approval, but the result did not reach us, so we began to ask KakaoPay what had happened.
						= It is not certain yet whether money was taken. We have asked KakaoPay twice so far and will keep asking until we know. Please wait and do not pay again. You will not be charged twice.
						""");
	}

	@Test
	void notFinishedFourTimes() {
		HistoryFixture history = asked().then(0, PaymentStatus.RETURNED, Reason.NOT_FINISHED);
		for (int i = 0; i < 3; i++) {
			history.claimed(10).then(0, PaymentStatus.RETURNED, Reason.NOT_FINISHED);
		}
		assertTimeline(history.facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				곧이어 확인해 보니 카카오페이에서 결제를 아직 마치지 않으셨어요.
				그 뒤로 세 번 더 확인했지만 마찬가지였고, 마지막은 18:04:21였어요.
				= 아직 결제되지 않았어요. 18:18:11까지 카카오페이에서 결제를 마치실 수 있어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
				At 18:03:51 you confirmed at KakaoPay and came back.
				Moments later KakaoPay told us that you had not finished paying yet.
				We checked three times more, last at 18:04:21, and it was still so.
				= It is not paid yet. You can finish paying at KakaoPay until 18:18:11 KST.
				""");
	}

	@Test
	void tokenRefusedAfterTheAnswerWasLost() {
		assertTimeline(
				asked().unknown(3)
					.then(5, PaymentStatus.RETURNED, Reason.INQUIRY_NOT_PAID)
					.claimed(2)
					.then(0, PaymentStatus.RETURNED, Reason.TOKEN_REFUSED)
					.facts(),
				"""
						2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
						18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
						곧이어 카카오페이에 승인을 요청했지만 결과를 받지 못해, 카카오페이에 직접 확인하기 시작했어요.
						8초 뒤인 18:03:59에 확인해 보니 아직 결제되지 않아, 승인을 다시 요청하기로 했어요.
						18:04:01에 카카오페이가 결제 확인 정보를 받아들이지 않았어요.
						= 돈이 빠져나갔는지 아직 확실하지 않아요. 저희가 카카오페이에 계속 확인하고 있으니 다시 결제하지 마시고 기다려 주세요. 두 번 청구되지 않아요.
						""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we asked KakaoPay for the approval, but the result did not reach us, so we began to ask KakaoPay what had happened.
						8 seconds later, at 18:03:59, KakaoPay told us that it had not been paid yet, and we decided to ask for the approval again.
						At 18:04:01 KakaoPay did not accept the confirmation that you came back with.
						= It is not certain yet whether money was taken. We keep asking KakaoPay, so please wait and do not pay again. You will not be charged twice.
						""");
	}

	@Test
	void canceledAtKakaoPay() {
		assertTimeline(opened().then(25, PaymentStatus.CANCELED, Reason.INQUIRY_QUIT).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:36에 결제를 취소하셨다고 카카오페이가 알려 줬어요.
				= 빠져나간 돈은 없어요. 마음이 바뀌시면 언제든 새로 결제하실 수 있어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
				At 18:03:36 KakaoPay told us that you had cancelled.
				= No money was taken. You are welcome to start a new payment at any time.
				""");
	}

	/** KakaoPay does not say whether a method failed or a page's time ran out early. */
	@Test
	void failedAtKakaoPay() {
		assertTimeline(opened().then(25, PaymentStatus.FAILED, Reason.INQUIRY_FAILED).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:36에 결제가 이루어지지 않았다고 카카오페이가 알려 줬어요.
				= 빠져나간 돈은 없어요. 언제든 새로 결제하실 수 있어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
				At 18:03:36 KakaoPay told us that the payment had not gone through.
				= No money was taken. You can start a new payment at any time.
				""");
	}

	@Test
	void timeRanOut() {
		assertTimeline(opened().then(930, PaymentStatus.EXPIRED, Reason.TIME_OVER).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:18:41에 이 결제를 닫았어요. 결제할 수 있는 15분이 지났기 때문이에요.
				= 빠져나간 돈은 없어요. 언제든 새로 결제하실 수 있어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
				At 18:18:41 we closed the payment, because the 15 minutes to pay were over.
				= No money was taken. You can start a new payment at any time.
				""");
	}

	@Test
	void cardDeclined() {
		assertTimeline(asked().then(1, PaymentStatus.FAILED, Reason.DECLINED).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				18:03:52에 카카오페이나 결제 수단에서 승인을 거절했어요.
				= 빠져나간 돈은 없어요. 다른 결제 수단을 고르거나 잠시 뒤에 새로 결제하실 수 있어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
				At 18:03:51 you confirmed at KakaoPay and came back.
				At 18:03:52 KakaoPay or your means of payment declined.
				= No money was taken. You can start a new payment with another means of payment, or a little later.
				""");
	}

	@Test
	void secondPurchaseStoppedBeforeTheMoneyMoved() {
		assertTimeline(returned().then(0, PaymentStatus.CANCELED, Actor.RECOVERY, Reason.ALREADY_PREMIUM).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
				18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
				곧이어 승인을 요청하기 전에 결제를 멈췄어요. 이미 프리미엄 회원이셨기 때문이에요.
				= 이번 결제로 빠져나간 돈은 없어요. 이미 프리미엄 회원이시니 더 하실 일은 없어요.
				""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we stopped the payment before asking for the approval, because you were a Premium member already.
						= No money was taken for this payment. You are a Premium member already, so there is nothing more for you to do.
						""");
	}

	@Test
	void kakaoPayDidNotAnswerAtTheStart() {
		assertTimeline(started().then(5, PaymentStatus.FAILED, Reason.READY_UNANSWERED).facts(), """
				2026년 11월 22일 18:03:11에 결제를 시작하셨어요.
				18:03:16에 카카오페이의 응답이 없어 결제 준비를 멈췄어요.
				= 빠져나간 돈은 없어요. 잠시 뒤에 새로 결제하실 수 있어요.
				""", """
				On 22 November 2026 at 18:03:11 KST you started the payment.
				At 18:03:16 we stopped preparing the payment, as KakaoPay did not answer.
				= No money was taken. You can start a new payment a little later.
				""");
	}

	@Test
	void handedToAPersonAfterADay() {
		assertTimeline(
				asked().unknown(3).then(90_000, PaymentStatus.IN_REVIEW, Actor.RECOVERY, Reason.GAVE_UP_ASKING).facts(),
				"""
						2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
						18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
						곧이어 카카오페이에 승인을 요청했지만 결과를 받지 못해, 카카오페이에 직접 확인하기 시작했어요.
						2026년 11월 23일 19:03:54에 오랫동안 결과를 확인하지 못해 담당자에게 넘겼어요.
						= 담당자가 결제 금액과 상태를 직접 확인하고 있어요. 다시 결제하지 마세요. 결과가 나오면 여기에 나타나요.
						""",
				"""
						On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
						At 18:03:51 you confirmed at KakaoPay and came back.
						Moments later we asked KakaoPay for the approval, but the result did not reach us, so we began to ask KakaoPay what had happened.
						On 23 November 2026 at 19:03:54 we handed it to our staff, having been unable to learn the result for a long time.
						= Our staff is looking into the amount and the state of this payment. Please do not pay again. You will see the result here.
						""");
	}

}
