package com.moviecurators.premium.idempotency;

import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries out one request once, however often it is sent under its key: claim, commit;
 * carry out the use case; store the response in the commit that records the outcome. A
 * request that recorded none leaves nothing behind, and may be sent again under the same
 * key.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class IdempotentExecution {

	private final KeyClaims claims;

	private final IdempotencyRecords records;

	private final ResponseWriter writer;

	/**
	 * The response that is stored under the key, or the response to what the use case
	 * returns now.
	 * @param outcomeType what the use case returns, and publishes as
	 * {@link OutcomeRecorded} when it is definitive
	 * @param useCase changes something
	 * @param response the response to an outcome
	 * @throws IdempotencyKeyReused when the key stands for another request
	 * @throws RequestInProgress when the request is carried out at this moment
	 * @throws RuntimeException what the request's guard says to a stored response
	 */
	public <R> ResponseEntity<?> execute(IdempotentRequest request, Class<R> outcomeType, Supplier<? extends R> useCase,
			Function<? super R, ? extends ResponseEntity<?>> response) {
		Function<R, StoredResponse> rendering = (outcome) -> this.writer.write(response.apply(outcome));
		if (request.key() == null) {
			return rendering.apply(useCase.get()).entity();
		}
		return switch (this.claims.claim(request)) {
			case KeyClaim.Stored(StoredResponse stored) -> replay(request, stored.entity());
			case KeyClaim.Won won ->
				carryOut(new ClaimedRequest<>(request, won, outcomeType, rendering), useCase).entity();
		};
	}

	private static ResponseEntity<?> replay(IdempotentRequest request, ResponseEntity<?> stored) {
		request.replayGuard().accept(stored.getHeaders());
		return stored;
	}

	private <R> StoredResponse carryOut(ClaimedRequest<R> request, Supplier<? extends R> useCase) {
		try {
			return request.carryOut(useCase);
		}
		finally {
			if (!request.isStored()) {
				release(request.claim());
			}
		}
	}

	/** The outcome counts, also when the key cannot be released: its lease ends. */
	private void release(KeyClaim.Won claim) {
		try {
			this.records.release(claim);
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("A key was not released; it is free when its lease is over", ex);
		}
	}

}
