-- Requests under an Idempotency-Key, and their responses. Nothing here can be read without the client's key, which
-- is not here: lookup and fingerprint are keyed hashes, the response is encrypted.
CREATE TABLE idempotency_record (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    lookup        VARCHAR(64) NOT NULL,
    fingerprint   VARCHAR(64) NOT NULL,
    claim         INTEGER     NOT NULL,
    claimed_until DATETIME(6) NOT NULL,
    response      MEDIUMBLOB  NULL,
    created_at    DATETIME(6) NOT NULL,
    expires_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_idempotency_record PRIMARY KEY (id),
    CONSTRAINT uk_idempotency_record_lookup UNIQUE (lookup)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_idempotency_record_expires_at ON idempotency_record (expires_at);
