-- Refunds that a member or an admin asked for, or that were made in KakaoPay's partner console.
-- amount: what the row of the history is about, where it is about money.
ALTER TABLE payment_transition ADD COLUMN amount BIGINT NULL;

-- origin: on whose word. ends_access: whether premium ends in the commit that records the refund. requested_by: the account
-- of the member or admin. refusal: why KakaoPay refused it.
ALTER TABLE payment_refund ADD COLUMN origin VARCHAR(10) NOT NULL DEFAULT 'RULE';
ALTER TABLE payment_refund ADD COLUMN ends_access BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE payment_refund ADD COLUMN requested_by BIGINT NULL;
ALTER TABLE payment_refund ADD COLUMN refusal VARCHAR(20) NULL;

-- premium_opened_at: when the member first opened a premium list since premium was last granted.
-- premium_on_hold: a refund that ends premium is under way. Nothing is opened for the first time meanwhile.
ALTER TABLE account ADD COLUMN premium_opened_at DATETIME(6) NULL;
ALTER TABLE account ADD COLUMN premium_on_hold BOOLEAN NOT NULL DEFAULT FALSE;

-- A period that an admin grants by hand has no payment. ended_at: when it ended before its time.
ALTER TABLE membership_period MODIFY COLUMN order_handle VARCHAR(80) NULL;
ALTER TABLE membership_period MODIFY COLUMN plan_code VARCHAR(40) NULL;
ALTER TABLE membership_period ADD COLUMN granted_by BIGINT NULL;
ALTER TABLE membership_period ADD COLUMN ended_at DATETIME(6) NULL;
ALTER TABLE membership_period ADD COLUMN ended_by BIGINT NULL;
