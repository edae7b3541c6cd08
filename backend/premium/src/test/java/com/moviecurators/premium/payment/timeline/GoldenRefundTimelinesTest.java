package com.moviecurators.premium.payment.timeline;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.api.Test;

import static com.moviecurators.premium.payment.timeline.HistoryFixture.paid;

/** What a member reads who wanted money back. */
class GoldenRefundTimelinesTest extends GoldenTimelinesTest {

	private static final String PAID = """
			2026년 11월 22일 18:03:11에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.
			18:03:51에 카카오페이에서 결제를 확인하고 돌아오셨어요.
			18:03:52에 카카오페이가 결제를 승인했고, 프리미엄이 시작됐어요.
			""";

	private static final String PAID_IN_ENGLISH = """
			On 22 November 2026 at 18:03:11 KST you started the payment, and KakaoPay’s page opened.
			At 18:03:51 you confirmed at KakaoPay and came back.
			At 18:03:52 KakaoPay approved the payment, and your premium began.
			""";

	@Test
	void allOfItWentBack() {
		assertRefund(
				requested(39_000).about(1, PaymentStatus.REFUNDED, Actor.KAKAOPAY, Reason.REFUND_ANSWERED, 39_000L), """
						18:13:52에 39,000원 환불을 신청하셨어요.
						18:13:53에 카카오페이에서 39,000원이 취소됐어요.
						= 39,000원을 모두 돌려드렸고, 프리미엄은 끝났어요. 결제 수단에 따라 실제로 돌아오기까지 며칠 걸릴 수 있어요.
						""",
				"""
						At 18:13:52 you asked for ₩39,000 back.
						At 18:13:53 KakaoPay cancelled ₩39,000.
						= All of the ₩39,000 has been given back, and your Premium has ended. Depending on how you paid, it may take some days to arrive.
						""");
	}

	@Test
	void aPartWentBack() {
		assertRefund(
				requested(19_500).about(70, PaymentStatus.PARTIALLY_REFUNDED, Actor.KAKAOPAY, Reason.REFUND_CONFIRMED,
						19_500L),
				"""
						18:13:52에 19,500원 환불을 신청하셨어요.
						18:15:02에 19,500원이 취소됐다고 카카오페이가 알려 줬어요.
						= 결제하신 39,000원 가운데 19,500원을 돌려드렸고, 프리미엄은 끝났어요. 결제 수단에 따라 실제로 돌아오기까지 며칠 걸릴 수 있어요.
						""",
				"""
						At 18:13:52 you asked for ₩19,500 back.
						At 18:15:02 KakaoPay told us that ₩19,500 was cancelled.
						= ₩19,500 of the ₩39,000 you paid has been given back, and your Premium has ended. Depending on how you paid, it may take some days to arrive.
						""");
	}

	@Test
	void nobodyKnowsYet() {
		assertRefund(requested(39_000), """
				18:13:52에 39,000원 환불을 신청하셨어요.
				= 39,000원을 돌려드리고 있어요. 더 하실 일은 없고, 끝나면 여기에 나타나요. 프리미엄도 그때 끝나요.
				""",
				"""
						At 18:13:52 you asked for ₩39,000 back.
						= ₩39,000 is being given back. There is nothing more for you to do, and you will see it here when it is done. Your Premium ends then, too.
						""");
	}

	@Test
	void nobodyKnowsForADay() {
		assertRefund(
				requested(39_000)
					.about(3600 * 24, PaymentStatus.APPROVED, Actor.RECOVERY, Reason.REFUND_GAVE_UP, 39_000L),
				"""
						18:13:52에 39,000원 환불을 신청하셨어요.
						2026년 11월 23일 18:13:52에 하루가 지나도록 39,000원 환불 결과를 확인하지 못해 담당자에게 알렸어요.
						= 39,000원이 돌아갔는지 아직 확실하지 않아요. 카카오페이에 계속 확인하고 있고 담당자도 보고 있으니 더 하실 일은 없어요. 결과가 나오면 여기에 나타나요.
						""",
				"""
						At 18:13:52 you asked for ₩39,000 back.
						On 23 November 2026 at 18:13:52 we told our staff, as a day had passed without a result for the refund of ₩39,000.
						= It is not certain yet whether ₩39,000 went back. We keep asking KakaoPay, and our staff is looking into it, so there is nothing more for you to do. You will see the result here.
						""");
	}

	@Test
	void kakaoPayRefused() {
		assertRefund(requested(39_000).about(1, PaymentStatus.APPROVED, Actor.KAKAOPAY, Reason.REFUND_REFUSED, 39_000L),
				"""
						18:13:52에 39,000원 환불을 신청하셨어요.
						18:13:53에 카카오페이가 39,000원 환불을 거절했어요.
						= 카카오페이가 거절해서 39,000원을 돌려드리지 못했고, 프리미엄은 그대로예요. 고객센터에 문의하시면 다른 방법으로 돌려드릴게요.
						""",
				"""
						At 18:13:52 you asked for ₩39,000 back.
						At 18:13:53 KakaoPay refused the refund of ₩39,000.
						= KakaoPay refused, so the ₩39,000 could not be given back, and your Premium goes on. Contact us, and we will give it back in another way.
						""");
	}

	@Test
	void staffGaveBackAPartAndTheMemberWantsTheRest() {
		assertRefund(
				paid().about(60, PaymentStatus.APPROVED, Actor.ADMIN, Reason.REFUND_DECIDED, 10_000L)
					.about(1, PaymentStatus.PARTIALLY_REFUNDED, Actor.KAKAOPAY, Reason.REFUND_ANSWERED, 10_000L)
					.about(60, PaymentStatus.PARTIALLY_REFUNDED, Actor.MEMBER, Reason.REFUND_REQUESTED, 29_000L),
				"""
						18:04:52에 담당자가 10,000원을 환불하기로 했어요.
						18:04:53에 카카오페이에서 10,000원이 취소됐어요.
						18:05:53에 29,000원 환불을 신청하셨어요.
						= 지금까지 10,000원을 돌려드렸고, 29,000원을 더 돌려드리고 있어요. 더 하실 일은 없고, 끝나면 여기에 나타나요. 프리미엄도 그때 끝나요.
						""",
				"""
						At 18:04:52 our staff decided to give ₩10,000 back.
						At 18:04:53 KakaoPay cancelled ₩10,000.
						At 18:05:53 you asked for ₩29,000 back.
						= ₩10,000 has been given back, and ₩29,000 more is on its way. There is nothing more for you to do, and you will see it here when it is done. Your Premium ends then, too.
						""");
	}

	@Test
	void staffGaveBackAPart() {
		assertRefund(
				paid().about(60, PaymentStatus.PARTIALLY_REFUNDED, Actor.ADMIN, Reason.REFUNDED_IN_CONSOLE, 10_000L),
				"""
						18:04:52에 담당자가 카카오페이 파트너 센터에서 10,000원을 환불한 것을 확인했어요.
						= 결제하신 39,000원 가운데 10,000원을 돌려드렸어요. 결제 수단에 따라 실제로 돌아오기까지 며칠 걸릴 수 있어요.
						""",
				"""
						At 18:04:52 we learnt that our staff had given ₩10,000 back in KakaoPay’s partner console.
						= ₩10,000 of the ₩39,000 you paid has been given back. Depending on how you paid, it may take some days to arrive.
						""");
	}

	private static HistoryFixture requested(long won) {
		return paid().about(600, PaymentStatus.APPROVED, Actor.MEMBER, Reason.REFUND_REQUESTED, won);
	}

	private void assertRefund(HistoryFixture history, String korean, String english) {
		assertTimeline(history.facts(), PAID + korean, PAID_IN_ENGLISH + english);
	}

}
