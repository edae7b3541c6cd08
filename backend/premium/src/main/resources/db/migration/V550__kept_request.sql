-- What was asked for under an Idempotency-Key, and the answer. Nothing here can be read without the client's key, which
-- is not here: lookup and fingerprint are keyed hashes, the answer is encrypted.
CREATE TABLE kept_request (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    lookup        VARCHAR(64) NOT NULL,
    fingerprint   VARCHAR(64) NOT NULL,
    claim         INTEGER     NOT NULL,
    claimed_until DATETIME(6) NOT NULL,
    answer        MEDIUMBLOB  NULL,
    created_at    DATETIME(6) NOT NULL,
    expires_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_kept_request PRIMARY KEY (id),
    CONSTRAINT uk_kept_request_lookup UNIQUE (lookup)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_kept_request_expires_at ON kept_request (expires_at);
