CREATE TABLE account (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email         VARCHAR(254) NOT NULL UNIQUE,
    password_hash VARCHAR(255) NOT NULL,
    display_name  VARCHAR(40)  NOT NULL,
    role          VARCHAR(16)  NOT NULL,
    premium       BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    closed_at     DATETIME(6)  NULL
);
CREATE TABLE login_session (
    public_id   VARCHAR(36) NOT NULL PRIMARY KEY,
    account_id  BIGINT      NOT NULL,
    secret_hash VARCHAR(64) NOT NULL UNIQUE,
    started_at  DATETIME(6) NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    ended_at    DATETIME(6) NULL,
    generation  INTEGER     NOT NULL,
    device      VARCHAR(40) NOT NULL
);
CREATE TABLE payment_attempt (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_handle VARCHAR(80)   NOT NULL UNIQUE,
    member_id    BIGINT        NOT NULL,
    live_key     VARCHAR(80)   NULL UNIQUE,
    total_amount BIGINT        NOT NULL,
    status       VARCHAR(20)   NOT NULL,
    tid          VARCHAR(64)   NULL UNIQUE,
    redirect_url VARCHAR(2000) NULL,
    created_at   DATETIME(6)   NOT NULL,
    expires_at   DATETIME(6)   NOT NULL
);
CREATE TABLE payment_transition (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_handle VARCHAR(80) NOT NULL,
    to_status    VARCHAR(20) NOT NULL,
    happened_at  DATETIME(6) NOT NULL
);
CREATE TABLE payment_return (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_handle VARCHAR(80)  NOT NULL,
    pg_token     VARCHAR(200) NOT NULL,
    received_at  DATETIME(6)  NOT NULL
);
CREATE TABLE payment_approval (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_handle VARCHAR(80) NOT NULL UNIQUE,
    aid          VARCHAR(64) NOT NULL,
    total_amount BIGINT      NOT NULL,
    approved_at  DATETIME(6) NOT NULL
);
CREATE TABLE membership_period (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    member_id    BIGINT      NOT NULL,
    order_handle VARCHAR(80) NOT NULL UNIQUE,
    starts_at    DATETIME(6) NOT NULL
);
CREATE TABLE idempotency_record (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    lookup        VARCHAR(64) NOT NULL UNIQUE,
    fingerprint   VARCHAR(64) NOT NULL,
    claim         INTEGER     NOT NULL,
    claimed_until DATETIME(6) NOT NULL,
    response      MEDIUMBLOB  NULL,
    created_at    DATETIME(6) NOT NULL,
    expires_at    DATETIME(6) NOT NULL
)
