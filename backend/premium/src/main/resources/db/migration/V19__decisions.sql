-- What admins decided about payments. A row is PROPOSED until a second admin confirms it, or is written DONE. Once closed it
-- is never changed.
-- open_key is the attempt while the decision is proposed, and NULL once it is closed: its unique key is what makes two open
-- proposals about one payment impossible.
-- history_size: how many rows the histories of the payment and its refunds had then. If they have more, it is overtaken.
CREATE TABLE payment_decision (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    attempt_id     BIGINT        NOT NULL,
    action         VARCHAR(20)   NOT NULL,
    amount         BIGINT        NULL,
    ends_access    BOOLEAN       NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    status         VARCHAR(10)   NOT NULL,
    open_key       BIGINT        NULL,
    history_size   BIGINT        NOT NULL,
    proposed_by    BIGINT        NOT NULL,
    proposed_at    DATETIME(6)   NOT NULL,
    closed_by      BIGINT        NULL,
    closed_at      DATETIME(6)   NULL,
    decline_reason VARCHAR(1000) NULL,
    version        BIGINT        NOT NULL,
    CONSTRAINT pk_payment_decision PRIMARY KEY (id),
    CONSTRAINT uk_payment_decision_open_key UNIQUE (open_key),
    CONSTRAINT fk_payment_decision_attempt FOREIGN KEY (attempt_id) REFERENCES payment_attempt (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_payment_decision_attempt ON payment_decision (attempt_id, id);
