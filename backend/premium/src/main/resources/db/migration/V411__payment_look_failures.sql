-- How often in a row looking at a payment failed in our own code or database.
ALTER TABLE payment_attempt ADD COLUMN failures INTEGER DEFAULT 0 NOT NULL;
