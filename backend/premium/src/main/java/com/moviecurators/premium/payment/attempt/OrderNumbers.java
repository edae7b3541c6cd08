package com.moviecurators.premium.payment.attempt;

import java.security.SecureRandom;

import com.moviecurators.premium.common.OrderNumber;
import org.springframework.stereotype.Component;

/** Draws order numbers that tell nothing, not even how many orders there are. */
@Component
public class OrderNumbers {

	private final SecureRandom random = new SecureRandom();

	/**
	 * The next number. About one in eight billion can be drawn, so one that is taken is
	 * rare; a unique key refuses it.
	 */
	public OrderNumber next() {
		return OrderNumber.draw(this.random);
	}

}
