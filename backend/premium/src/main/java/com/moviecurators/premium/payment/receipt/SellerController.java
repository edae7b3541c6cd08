package com.moviecurators.premium.payment.receipt;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody who sells. It changes with the settings only, so caches keep it. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Seller")
class SellerController {

	private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final Seller seller;

	private final SellerSettings settings;

	@GetMapping("/api/seller")
	@Operation(summary = "Who sells, and where to turn to")
	ResponseEntity<SellerAnswer> seller() {
		return ResponseEntity.ok().cacheControl(AN_HOUR).body(new SellerAnswer(this.seller, this.settings.contact()));
	}

	/**
	 * Who sells.
	 *
	 * @param seller as on receipts
	 * @param contact where members turn to, in one line
	 */
	@Schema(name = "SellerContact")
	record SellerAnswer(@JsonUnwrapped Seller seller, String contact) {
	}

}
