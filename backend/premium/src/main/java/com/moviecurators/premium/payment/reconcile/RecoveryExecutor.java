package com.moviecurators.premium.payment.reconcile;

/** Carries out looks, so that a slow one delays no other. */
public interface RecoveryExecutor {

	/**
	 * Starts a look, and does not wait for it.
	 * @return whether it was started; if not, all threads are taken or closing, and what
	 * is due stays due
	 */
	boolean tryStart(Runnable step);

}
