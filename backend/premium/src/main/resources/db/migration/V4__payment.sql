-- A payment attempt: one row per try to buy, committed before KakaoPay is first called.
-- live_key is "<member>:<plan>" while the attempt may still move money or has moved it, and NULL once it certainly has
-- not: its unique key is what makes a second live purchase of one plan impossible.
CREATE TABLE payment_attempt (
    id                  BIGINT       NOT NULL AUTO_INCREMENT,
    order_handle        VARCHAR(80)  NOT NULL,
    member_id           BIGINT       NOT NULL,
    partner_user_id     VARCHAR(100) NOT NULL,
    plan_code           VARCHAR(40)  NOT NULL,
    item_name           VARCHAR(100) NOT NULL,
    total_amount        BIGINT       NOT NULL,
    vat_amount          BIGINT       NOT NULL,
    status              VARCHAR(20)  NOT NULL,
    live_key            VARCHAR(80)  NULL,
    tid                 VARCHAR(64)  NULL,
    redirect_pc_url     VARCHAR(2000) NULL,
    redirect_mobile_url VARCHAR(2000) NULL,
    redirect_app_url    VARCHAR(2000) NULL,
    created_at          DATETIME(6)  NOT NULL,
    expires_at          DATETIME(6)  NOT NULL,
    claim               INTEGER      NOT NULL,
    claimed_until       DATETIME(6)  NULL,
    last_unknown_at     DATETIME(6)  NULL,
    member_inquiry_at   DATETIME(6)  NULL,
    next_check_at       DATETIME(6)  NULL,
    check_lease_until   DATETIME(6)  NULL,
    expedited_at        DATETIME(6)  NULL,
    checks              INTEGER      NOT NULL,
    check_failures      INTEGER      NOT NULL,
    version             BIGINT       NOT NULL,
    CONSTRAINT pk_payment_attempt PRIMARY KEY (id),
    CONSTRAINT uk_payment_attempt_order_handle UNIQUE (order_handle),
    CONSTRAINT uk_payment_attempt_live_key UNIQUE (live_key),
    CONSTRAINT uk_payment_attempt_tid UNIQUE (tid),
    CONSTRAINT fk_payment_attempt_member FOREIGN KEY (member_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_payment_attempt_member ON payment_attempt (member_id, id);
CREATE INDEX ix_payment_attempt_next_check ON payment_attempt (next_check_at);

-- Every transition of an attempt. Rows are only ever added.
CREATE TABLE payment_transition (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    attempt_id      BIGINT       NOT NULL,
    from_status     VARCHAR(20)  NULL,
    to_status       VARCHAR(20)  NOT NULL,
    happened_at     DATETIME(6)  NOT NULL,
    actor           VARCHAR(20)  NOT NULL,
    reason          VARCHAR(40)  NOT NULL,
    kakaopay_answer VARCHAR(200) NULL,
    CONSTRAINT pk_payment_transition PRIMARY KEY (id),
    CONSTRAINT fk_payment_transition_attempt FOREIGN KEY (attempt_id) REFERENCES payment_attempt (id)
) DEFAULT CHARSET = utf8mb4;

-- The pg_tokens that came back for an attempt. The cipher text is erased once the attempt is final. The fingerprint
-- stays, to recognise an honest repeat.
CREATE TABLE payment_return (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    attempt_id  BIGINT       NOT NULL,
    fingerprint VARCHAR(64)  NOT NULL,
    cipher_text VARCHAR(1000) NULL,
    received_at DATETIME(6)  NOT NULL,
    tried_at    DATETIME(6)  NULL,
    refused_at  DATETIME(6)  NULL,
    CONSTRAINT pk_payment_return PRIMARY KEY (id),
    CONSTRAINT uk_payment_return_fingerprint UNIQUE (attempt_id, fingerprint),
    CONSTRAINT fk_payment_return_attempt FOREIGN KEY (attempt_id) REFERENCES payment_attempt (id)
) DEFAULT CHARSET = utf8mb4;

-- What KakaoPay approved: at most once per attempt.
CREATE TABLE payment_approval (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    attempt_id       BIGINT       NOT NULL,
    aid              VARCHAR(64)  NULL,
    method           VARCHAR(10)  NOT NULL,
    total_amount     BIGINT       NOT NULL,
    tax_free_amount  BIGINT       NOT NULL,
    vat_amount       BIGINT       NOT NULL,
    point_amount     BIGINT       NOT NULL,
    discount_amount  BIGINT       NOT NULL,
    card_issuer      VARCHAR(100) NULL,
    card_issuer_code VARCHAR(20)  NULL,
    card_type        VARCHAR(20)  NULL,
    card_bin         VARCHAR(10)  NULL,
    card_approved_id VARCHAR(40)  NULL,
    install_months   INTEGER      NULL,
    approved_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    source           VARCHAR(20)  NOT NULL,
    CONSTRAINT pk_payment_approval PRIMARY KEY (id),
    CONSTRAINT uk_payment_approval_attempt UNIQUE (attempt_id),
    CONSTRAINT uk_payment_approval_aid UNIQUE (aid),
    CONSTRAINT fk_payment_approval_attempt FOREIGN KEY (attempt_id) REFERENCES payment_attempt (id)
) DEFAULT CHARSET = utf8mb4;
