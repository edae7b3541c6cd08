-- Who looked at which member's data, and who did what. Rows are only ever added. There are no foreign keys: they would
-- lock the rows of both accounts, which other transactions lock in their own order. No account is ever deleted.
CREATE TABLE audit_entry (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    happened_at  DATETIME(6)   NOT NULL,
    actor_id     BIGINT        NOT NULL,
    role         VARCHAR(16)   NOT NULL,
    action       VARCHAR(32)   NOT NULL,
    order_handle VARCHAR(80)   NULL,
    order_number VARCHAR(20)   NULL,
    member_id    BIGINT        NULL,
    amount       BIGINT        NULL,
    details      VARCHAR(1000) NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_audit_entry_happened_at ON audit_entry (happened_at, id);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, happened_at, id);
CREATE INDEX ix_audit_entry_member ON audit_entry (member_id, happened_at, id);
CREATE INDEX ix_audit_entry_order ON audit_entry (order_handle, happened_at, id);
CREATE INDEX ix_audit_entry_action ON audit_entry (action, happened_at, id);

-- What support wrote about a payment. Rows are only ever added.
CREATE TABLE payment_note (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    attempt_id BIGINT        NOT NULL,
    author_id  BIGINT        NOT NULL,
    written_at DATETIME(6)   NOT NULL,
    text       VARCHAR(1000) NOT NULL,
    CONSTRAINT pk_payment_note PRIMARY KEY (id),
    CONSTRAINT fk_payment_note_attempt FOREIGN KEY (attempt_id) REFERENCES payment_attempt (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_payment_note_attempt ON payment_note (attempt_id, id);
