-- Every decision is about an amount.
ALTER TABLE payment_decision MODIFY COLUMN amount BIGINT NOT NULL;
