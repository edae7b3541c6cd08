-- A session has one secret and counts its refresh tokens, so their number needs no rows. Of the secret only the hash is
-- stored. The newest unused token of each session becomes its secret: whoever is signed in stays signed in.
ALTER TABLE login_session ADD COLUMN public_id VARCHAR(36) NULL;
ALTER TABLE login_session ADD COLUMN secret_hash VARCHAR(64) NULL;
ALTER TABLE login_session ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE login_session ADD COLUMN token_key VARCHAR(43) NULL;
ALTER TABLE login_session ADD COLUMN rotated_at DATETIME(6) NULL;
ALTER TABLE login_session ADD COLUMN device VARCHAR(40) NOT NULL DEFAULT '';

-- A sign-in that checked the former password starts no session any more.
ALTER TABLE account ADD COLUMN password_changed_at DATETIME(6) NULL;

UPDATE login_session SET public_id = UUID(), secret_hash = (
    SELECT token_hash FROM refresh_token WHERE id = (
        SELECT MAX(id) FROM refresh_token WHERE session_id = login_session.id AND used_at IS NULL));

DROP TABLE refresh_token;
DELETE FROM login_session WHERE secret_hash IS NULL;

ALTER TABLE login_session MODIFY COLUMN public_id VARCHAR(36) NOT NULL;
ALTER TABLE login_session MODIFY COLUMN secret_hash VARCHAR(64) NOT NULL;
ALTER TABLE login_session ADD CONSTRAINT uk_login_session_public_id UNIQUE (public_id);
ALTER TABLE login_session ADD CONSTRAINT uk_login_session_secret_hash UNIQUE (secret_hash);
CREATE INDEX ix_login_session_account ON login_session (account_id, ended_at);
CREATE INDEX ix_login_session_ended_at ON login_session (ended_at);
