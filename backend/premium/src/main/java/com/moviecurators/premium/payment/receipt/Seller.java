package com.moviecurators.premium.payment.receipt;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who sells, as the law on electronic commerce wants it told.
 *
 * @param name the business's name
 * @param representative who represents it
 * @param businessNumber the business registration number (사업자등록번호)
 * @param mailOrderNumber the number of its report as a mail-order business (통신판매업신고번호),
 * if it must report
 * @param address where it is
 * @param phone its telephone number
 * @param email its e-mail address
 */
record Seller(String name, String representative, @Schema(example = "123-45-67891") String businessNumber,
		@Nullable String mailOrderNumber, String address, String phone, String email) {

	/** Stands for a seller until one is set. Nobody takes it for a real one. */
	static final Seller SAMPLE = new Seller("무비큐레이터스 (예시)", "홍길동", BusinessNumber.SAMPLE.toString(), null,
			"서울특별시 예시구 예시로 1", "02-0000-0000", "help@moviecurators.example");

}
