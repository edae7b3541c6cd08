-- KakaoPay's id of an action is its own affair: whatever it says of money that moved must be recorded, also an id that
-- another payment has. The tid identifies a payment.
ALTER TABLE payment_approval DROP CONSTRAINT uk_payment_approval_aid;
ALTER TABLE payment_refund DROP CONSTRAINT uk_payment_refund_aid;
