-- One row for each refund, committed before KakaoPay is asked to cancel.
-- open_key is the attempt while the refund is under way, and NULL once it is over: its unique key is what makes two refunds
-- of one payment at once impossible.
CREATE TABLE payment_refund (
    id                BIGINT      NOT NULL AUTO_INCREMENT,
    attempt_id        BIGINT      NOT NULL,
    status            VARCHAR(20) NOT NULL,
    open_key          BIGINT      NULL,
    reason            VARCHAR(40) NOT NULL,
    total_amount      BIGINT      NOT NULL,
    tax_free_amount   BIGINT      NOT NULL,
    vat_amount        BIGINT      NOT NULL,
    canceled_before   BIGINT      NOT NULL,
    paid_amount       BIGINT      NOT NULL,
    aid               VARCHAR(64) NULL,
    source            VARCHAR(20) NULL,
    requested_at      DATETIME(6) NOT NULL,
    done_at           DATETIME(6) NULL,
    claim             INTEGER     NOT NULL,
    next_check_at     DATETIME(6) NULL,
    check_lease_until DATETIME(6) NULL,
    expedited_at      DATETIME(6) NULL,
    checks            INTEGER     NOT NULL,
    check_failures    INTEGER     NOT NULL,
    version           BIGINT      NOT NULL,
    CONSTRAINT pk_payment_refund PRIMARY KEY (id),
    CONSTRAINT uk_payment_refund_open_key UNIQUE (open_key),
    CONSTRAINT uk_payment_refund_aid UNIQUE (aid),
    CONSTRAINT fk_payment_refund_attempt FOREIGN KEY (attempt_id) REFERENCES payment_attempt (id)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_payment_refund_attempt ON payment_refund (attempt_id);
CREATE INDEX ix_payment_refund_next_check ON payment_refund (next_check_at);

-- Every transition of a refund. Rows are only ever added.
CREATE TABLE payment_refund_transition (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    refund_id       BIGINT       NOT NULL,
    from_status     VARCHAR(20)  NULL,
    to_status       VARCHAR(20)  NOT NULL,
    happened_at     DATETIME(6)  NOT NULL,
    kakaopay_answer VARCHAR(200) NULL,
    CONSTRAINT pk_payment_refund_transition PRIMARY KEY (id),
    CONSTRAINT fk_payment_refund_transition_refund FOREIGN KEY (refund_id) REFERENCES payment_refund (id)
) DEFAULT CHARSET = utf8mb4;
