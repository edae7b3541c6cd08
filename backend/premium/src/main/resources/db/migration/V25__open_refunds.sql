-- Open refunds are found by their unique open_key, in its order.
ALTER TABLE payment_refund DROP INDEX ix_payment_refund_status;
