package com.moviecurators.premium.idempotency;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A request under a claimed key, while this thread carries out its use case.
 *
 * @param <R> what the use case returns
 */
@RequiredArgsConstructor
final class ClaimedRequest<R> {

	private static final ScopedValue<ClaimedRequest<?>> CURRENT = ScopedValue.newInstance();

	private final IdempotentRequest request;

	private final KeyClaim.Won claim;

	private final Class<R> outcomeType;

	private final Function<? super R, StoredResponse> rendering;

	private @Nullable StoredResponse stored;

	/** The one that this thread carries out, if any. */
	static Optional<ClaimedRequest<?>> current() {
		return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
	}

	/** Carries out the use case. The response is the stored one, if one was stored. */
	StoredResponse carryOut(Supplier<? extends R> useCase) {
		R outcome = ScopedValue.where(CURRENT, this).call(useCase::get);
		return (this.stored != null) ? this.stored : this.rendering.apply(outcome);
	}

	/** The response to the outcome; none if the outcome is of another use case. */
	Optional<StoredResponse> render(Object outcome) {
		return Optional.of(outcome)
			.filter(this.outcomeType::isInstance)
			.map(this.outcomeType::cast)
			.map(this.rendering);
	}

	/** The response has been stored; that is committed. */
	void markStored(StoredResponse response) {
		this.stored = response;
	}

	boolean isStored() {
		return this.stored != null;
	}

	IdempotentRequest request() {
		return this.request;
	}

	KeyClaim.Won claim() {
		return this.claim;
	}

}
