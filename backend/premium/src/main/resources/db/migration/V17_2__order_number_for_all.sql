-- Every payment has its order number by now.
ALTER TABLE payment_attempt MODIFY COLUMN order_number VARCHAR(12) NOT NULL;
