package com.moviecurators.premium.payment;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.springframework.context.support.GenericApplicationContext;

/** Puts a defect into a node that is about to start. */
@FunctionalInterface
public interface Planting {

	/** Plants nothing. */
	Planting NONE = (node, active) -> {
	};

	/**
	 * Plants the defect.
	 * @param active whether it is switched on
	 */
	void plant(GenericApplicationContext node, BooleanSupplier active);

	/** Plants another one as well. */
	default Planting andThen(Planting other) {
		return (node, active) -> {
			plant(node, active);
			other.plant(node, active);
		};
	}

	/**
	 * A defect that changes how a node starts, so that it cannot be switched.
	 *
	 * @param change what is different about the node
	 * @param rest the part that could be switched
	 */
	record OwnNode(Consumer<GenericApplicationContext> change, Planting rest) implements Planting {

		@Override
		public void plant(GenericApplicationContext node, BooleanSupplier active) {
			this.change.accept(node);
			this.rest.plant(node, active);
		}

	}

}
