CREATE TABLE plan (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    code          VARCHAR(40)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    price         BIGINT       NOT NULL,
    vat           BIGINT       NOT NULL,
    billing       VARCHAR(16)  NOT NULL,
    display_order INT          NOT NULL,
    on_sale       BOOLEAN      NOT NULL,
    CONSTRAINT pk_plan PRIMARY KEY (id),
    CONSTRAINT uk_plan_code UNIQUE (code),
    CONSTRAINT ck_plan_price CHECK (price > 0),
    CONSTRAINT ck_plan_vat CHECK (vat >= 0 AND vat < price)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO plan (code, name, price, vat, billing, display_order, on_sale)
VALUES ('PREMIUM_LIFETIME', '무비큐레이터스 프리미엄 평생 이용권', 39000, 3545, 'ONE_TIME', 1, TRUE);
