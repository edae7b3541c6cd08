-- When a returned pg_token was last sent to KakaoPay: those that never were come first.
ALTER TABLE payment_return ADD COLUMN tried_at DATETIME(6) NULL;
