-- kept_request keeps the answers of every write endpoint now.
DROP TABLE payment_request;
