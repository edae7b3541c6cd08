-- What support searches payments by, newest first, and what waits for a person.
CREATE INDEX ix_payment_attempt_created ON payment_attempt (created_at, id);
CREATE INDEX ix_payment_attempt_status ON payment_attempt (status, created_at, id);
CREATE INDEX ix_payment_attempt_amount ON payment_attempt (total_amount, created_at, id);
CREATE INDEX ix_payment_refund_status ON payment_refund (status);
CREATE INDEX ix_account_display_name ON account (display_name);
