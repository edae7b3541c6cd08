package com.moviecurators.premium.common;

import java.lang.reflect.Method;
import java.util.List;

import org.hibernate.TransactionException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Recognizes a database that is busy or away. The caller is not at fault, and a retry may
 * succeed. Causes count too: a connection that breaks before its transaction ends leaves
 * Hibernate's {@link TransactionException}, wrapped by Spring.
 */
public final class DatabaseUnavailable implements MethodRetryPredicate {

	private static final List<Class<? extends RuntimeException>> SIGNS = List.of(TransientDataAccessException.class,
			RecoverableDataAccessException.class, DataAccessResourceFailureException.class,
			CannotCreateTransactionException.class, TransactionSystemException.class, TransactionException.class);

	@Override
	public boolean shouldRetry(Method method, Throwable failure) {
		return isBehind(failure);
	}

	/** Whether the failure or one of its causes says so. */
	public static boolean isBehind(Throwable failure) {
		return SIGNS.stream().anyMatch((sign) -> sign.isInstance(failure))
				|| (failure.getCause() != null && isBehind(failure.getCause()));
	}

}
