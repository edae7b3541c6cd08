package com.moviecurators.kakaopay.simulator.engine.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Result codes of card networks and KakaoMoney: the {@code extras} of -780 and -781.
 * <p>
 * The file {@code method-results.tsv} has all codes of KakaoPay's workbook of error codes
 * (2018) with their texts. A code is a decline if its text names a reason and neither
 * leaves a doubt nor speaks of another matter than the payer's card or account. There is
 * no list of declines here on purpose: a merchant's own list has something to differ
 * from.
 */
public final class MethodResult {

	private static final String REASONS = """
			한도초과 한도부족 상한금액초과 사용금액초과 횟수초과 회수초과 부족 잔액없음 유효기간 만료카드 EXPIRED LIMIT EXCEED
			비밀번호 비밀버호 PIN CVC CVV 주민번호 주민(사업자)번호 도난 분실 망실 위변조 사고 LOST STOLEN PICK-UP CAPTURE
			정지 중지 불량 연체 휴면 거래제한 제한된계좌 RESTRICTED 해지 해약 탈퇴 탈회 교체된 신규발급카드
			미등록카드 미등록선불카드 카드번호 카드미발급 미발급카드 미교부카드 본인미수령 존재하지않는카드 NOCARD ACCOUNT
			이용불가 사용불가 할부불가 할부거래불가 거래불가카드 거래불가계좌 비실명 BL등록 NOTALLOWED CARDHOLDER
			연결된 계정정보없음
			""";

	private static final String OTHER_MATTERS = """
			가맹점 매장 포인트 POINT 쿠폰 상품권 취소 단말 인증서 ISP 전문 수표 면세유 유종 세이브 SAVE 충전 적립 할인 제휴
			대출 수취 입금 서비스 티켓 프로모션 현금 캐쉬백 멤버 상담원 미입력 미존재 입력요망 수기 암호화 복호화
			""";

	private static final String DOUBTS = """
			통신 시간 타임 TIME 장애 회선 시스템 서버 처리중 처리지연 처리된 기처리 승인중 진행 심사 기승인 이미 중복 이중 재시도
			재거래 재승인 재요청 다시 잠시 지연 대기 점검 정상 전화 미지정 기타 ERROR
			""";

	private static final Map<String, String> TEXTS = texts();

	private MethodResult() {
	}

	private static Map<String, String> texts() {
		try (InputStream file = MethodResult.class.getResourceAsStream("method-results.tsv")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.split("\t"))
				.collect(Collectors.toUnmodifiableMap((parts) -> parts[0], (parts) -> parts[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The {@code extras} object of an error. */
	public static Map<String, @Nullable Object> extras(String code) {
		Map<String, @Nullable Object> extras = new LinkedHashMap<>();
		extras.put("method_result_code", code);
		extras.put("method_result_message", TEXTS.getOrDefault(code, "처리 결과를 확인할 수 없습니다."));
		return extras;
	}

	/** Whether the method certainly declined. A decline ends the payment. */
	public static boolean isDecline(@Nullable String code) {
		String text = (code != null) ? TEXTS.getOrDefault(code, "") : "";
		String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
		return speaksOf(REASONS, plain) && !speaksOf(OTHER_MATTERS, plain) && !speaksOf(DOUBTS, plain);
	}

	private static boolean speaksOf(String words, String text) {
		return Stream.of(words.strip().split("\\s+")).anyMatch(text::contains);
	}

}
