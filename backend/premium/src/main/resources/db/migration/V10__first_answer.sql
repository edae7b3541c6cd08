-- KakaoPay's own time in its first answer since an approve call was last unknown. A doubt ends one window after it, by
-- KakaoPay's clock too: the cluster's may have been corrected meanwhile.
ALTER TABLE payment_attempt ADD COLUMN first_answered_at DATETIME(6) NULL;
