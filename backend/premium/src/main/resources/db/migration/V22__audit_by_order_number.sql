-- People know an order by its number, and ask the audit log for it.
CREATE INDEX ix_audit_entry_order_number ON audit_entry (order_number, happened_at, id);
