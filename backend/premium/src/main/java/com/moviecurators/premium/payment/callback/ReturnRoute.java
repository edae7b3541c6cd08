package com.moviecurators.premium.payment.callback;

import java.util.regex.Pattern;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Receives whatever a browser brings to the success route. Never refuses it: a page must
 * follow, and its script posts the same token again.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class ReturnRoute {

	private static final Pattern TOKEN = Pattern.compile("[!-~]{1,200}");

	private final ReceivingReturn receiving;

	public void receive(@Nullable String order, @Nullable String pgToken, ClientAddress address) {
		if (order == null || pgToken == null || !TOKEN.matcher(pgToken).matches()) {
			return;
		}
		try {
			this.receiving.receive(order, pgToken, address);
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("A returned token could not be stored ({}); the page will post it again",
					ex.getClass().getSimpleName());
		}
	}

}
