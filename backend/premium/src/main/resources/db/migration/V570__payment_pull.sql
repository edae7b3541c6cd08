-- Repair on read: until when a look is under way, and when somebody's reading last pulled the next one forward.
ALTER TABLE payment_attempt ADD COLUMN looking_until DATETIME(6) NULL;
ALTER TABLE payment_attempt ADD COLUMN pulled_at DATETIME(6) NULL;
