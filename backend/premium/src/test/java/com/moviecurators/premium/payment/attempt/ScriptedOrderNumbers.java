package com.moviecurators.premium.payment.attempt;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.moviecurators.premium.common.OrderNumber;
import org.jspecify.annotations.Nullable;

/** Draws the numbers that a test wants, and after them real ones. */
public class ScriptedOrderNumbers extends OrderNumbers {

	private final Queue<OrderNumber> wanted = new ConcurrentLinkedQueue<>();

	public void draw(OrderNumber number) {
		this.wanted.add(number);
	}

	/** Whether a number that a test wants has not been drawn. */
	public boolean isAnyLeft() {
		return !this.wanted.isEmpty();
	}

	@Override
	public OrderNumber next() {
		@Nullable OrderNumber next = this.wanted.poll();
		return (next != null) ? next : super.next();
	}

}
