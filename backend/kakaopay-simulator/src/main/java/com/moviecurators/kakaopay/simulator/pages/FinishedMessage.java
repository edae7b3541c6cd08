package com.moviecurators.kakaopay.simulator.pages;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;

/**
 * The message of a payment page on which the payer has nothing left to do.
 *
 * @param tone the CSS class of its colours
 * @param icon the SVG path of its icon
 */
record FinishedMessage(String tone, String icon, String title, String detail) {

	private static final String TICK = "M13 25l8 8 15-17";

	private static final String CROSS = "M15 15l18 18M33 15L15 33";

	private static final String RETURN = "M14 20h14a8 8 0 010 16h-8M14 20l7-7M14 20l7 7";

	private static final String CLOCK = "M24 12v13l8 5M24 6a18 18 0 100 36 18 18 0 000-36";

	static FinishedMessage of(PaymentView payment) {
		return switch (payment.status()) {
			case READY, OPEN_PAYMENT, SELECT_METHOD, AUTH_PASSWORD ->
				new FinishedMessage("good", TICK, "결제 인증을 마쳤습니다", "가맹점이 승인해야 결제가 끝납니다. 아직 돈은 나가지 않았습니다.");
			case SUCCESS_PAYMENT -> new FinishedMessage("good", TICK, "결제가 완료되었습니다", "가맹점이 이 결제를 승인했습니다.");
			case PART_CANCEL_PAYMENT -> new FinishedMessage("calm", RETURN, "일부가 취소된 결제입니다", "가맹점이 금액의 일부를 돌려주었습니다.");
			case CANCEL_PAYMENT -> new FinishedMessage("calm", RETURN, "취소된 결제입니다", "가맹점이 금액을 모두 돌려주었습니다.");
			case QUIT_PAYMENT -> new FinishedMessage("calm", RETURN, "결제를 그만두었습니다", "돈은 나가지 않았습니다.");
			case FAIL_PAYMENT -> payment.ranOutOfTime()
					? new FinishedMessage("late-end", CLOCK, "결제 시간이 지났습니다", "15분이 지나 이 결제는 끝났습니다. 돈은 나가지 않았습니다.")
					: new FinishedMessage("bad", CROSS, "결제에 실패했습니다", "돈은 나가지 않았습니다.");
		};
	}

}
