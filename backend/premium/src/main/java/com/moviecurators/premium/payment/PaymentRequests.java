package com.moviecurators.premium.payment;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface PaymentRequests extends Repository<PaymentRequest, Long> {

	PaymentRequest saveAndFlush(PaymentRequest request);

	Optional<PaymentRequest> findById(long id);

	Optional<PaymentRequest> findByMemberIdAndIdempotencyKey(long memberId, String idempotencyKey);

	void delete(PaymentRequest request);

	void flush();

}
