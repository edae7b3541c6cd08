CREATE TABLE account (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    email         VARCHAR(254) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    display_name  VARCHAR(40)  NOT NULL,
    role          VARCHAR(16)  NOT NULL,
    premium       BOOLEAN      NOT NULL,
    premium_until DATETIME(6)  NULL,
    created_at    DATETIME(6)  NOT NULL,
    closed_at     DATETIME(6)  NULL,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uk_account_email UNIQUE (email)
) DEFAULT CHARSET = utf8mb4;
