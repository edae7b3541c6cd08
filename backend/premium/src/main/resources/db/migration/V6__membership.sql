-- What was bought: a period of premium, backed by one payment. ends_at NULL is for life.
CREATE TABLE membership_period (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    member_id    BIGINT      NOT NULL,
    order_handle VARCHAR(80) NOT NULL,
    plan_code    VARCHAR(40) NOT NULL,
    starts_at    DATETIME(6) NOT NULL,
    ends_at      DATETIME(6) NULL,
    CONSTRAINT pk_membership_period PRIMARY KEY (id),
    CONSTRAINT uk_membership_period_order UNIQUE (order_handle),
    CONSTRAINT fk_membership_period_member FOREIGN KEY (member_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_membership_period_member ON membership_period (member_id);
