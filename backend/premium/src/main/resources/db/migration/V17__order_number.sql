-- The number by which people name an order. Earlier payments get theirs from OrderNumberMigration, version 17.1.
ALTER TABLE payment_attempt ADD COLUMN order_number VARCHAR(12) NULL;
ALTER TABLE payment_attempt ADD CONSTRAINT uk_payment_attempt_order_number UNIQUE (order_number);
