-- A token that KakaoPay called "not finished" came before the member had confirmed, so it was made up. Its row may be used
-- for another token.
ALTER TABLE payment_return ADD COLUMN unfinished_at DATETIME(6) NULL;

-- A keyed hash of the address that brought the token, so that no address can displace the tokens of others.
ALTER TABLE payment_return ADD COLUMN source VARCHAR(64) NOT NULL DEFAULT '';
