-- Recovery looks for undecided attempts that are due, and apart from them for payments that were made. The index alone
-- tells both: a backlog of one kind costs the other no row.
CREATE INDEX ix_payment_attempt_due ON payment_attempt (next_check_at, status);
ALTER TABLE payment_attempt DROP INDEX ix_payment_attempt_next_check;
